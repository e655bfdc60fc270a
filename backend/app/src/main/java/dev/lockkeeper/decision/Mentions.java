package dev.lockkeeper.decision;

import dev.lockkeeper.access.Calling;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom a comment calls, by its text and by who was picked beside it. */
@Component
class Mentions {

    private final JdbcClient jdbc;
    private final Members members;

    Mentions(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /**
     * Those whom the text calls, and whoever was picked beside it.
     *
     * @param picked a whole name, or nothing
     */
    Set<MemberId> of(String text, String picked) {
        var present = Calling.longestFirst(members.list());
        var called = new LinkedHashSet<>(Calling.called(text, present));
        if (!picked.isBlank()) {
            called.addAll(named(picked.strip(), present));
        }
        return called;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID comment, Set<MemberId> called) {
        jdbc.sql("""
                        insert into tenant.decision_mention (tenant_id, comment_id, member_id)
                        select :tenant, :comment, id from unnest(:members) as id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("comment", comment)
                .param("members", called.stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
    }

    private static List<MemberId> named(String picked, List<Member> present) {
        var name = picked.startsWith("@") ? picked.substring(1) : picked;
        var found = Calling.same(name, present);
        if (found.isEmpty()) {
            throw new RuleViolation("decision.comment.nobody", name);
        }
        return found;
    }
}
