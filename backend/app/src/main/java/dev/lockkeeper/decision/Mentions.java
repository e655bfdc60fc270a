package dev.lockkeeper.decision;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a text calls: {@code @} and a member's whole name. Where one name begins with another, the longer one is meant; where
 * two members have the same name, both are.
 */
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
        var present = members.list().stream()
                .filter(Member::active)
                .sorted(Comparator.comparing((Member member) -> member.name().length())
                        .reversed())
                .toList();
        var called = new LinkedHashSet<>(called(text, present));
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

    static Set<MemberId> called(String text, List<Member> longestFirst) {
        var called = new LinkedHashSet<MemberId>();
        for (var sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            if (sign == 0 || !Character.isLetterOrDigit(text.charAt(sign - 1))) {
                called.addAll(calledAt(sign + 1, text, longestFirst));
            }
        }
        return called;
    }

    private static List<MemberId> calledAt(int start, String text, List<Member> longestFirst) {
        return longestFirst.stream()
                .map(Member::name)
                .filter(name -> standsAt(start, name, text))
                .findFirst()
                .map(name -> same(name, longestFirst))
                .orElse(List.of());
    }

    /** The whole name, and not the beginning of a longer word. */
    private static boolean standsAt(int start, String name, String text) {
        var end = start + name.length();
        return text.regionMatches(true, start, name, 0, name.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static List<MemberId> named(String picked, List<Member> present) {
        var name = picked.startsWith("@") ? picked.substring(1) : picked;
        var found = same(name, present);
        if (found.isEmpty()) {
            throw new RuleViolation("decision.comment.nobody", name);
        }
        return found;
    }

    private static List<MemberId> same(String name, List<Member> present) {
        return present.stream()
                .filter(member -> member.name().equalsIgnoreCase(name))
                .map(Member::id)
                .toList();
    }
}
