package dev.lockkeeper.access;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what members may do, and lets them go. What they have written and decided stays in the books. */
@Service
@Transactional
public class MemberUpkeep {

    private final JdbcClient jdbc;
    private final Members members;
    private final ApplicationEventPublisher events;

    MemberUpkeep(JdbcClient jdbc, Members members, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.events = events;
    }

    @AdminsMay
    public void changeRole(CurrentMember by, MemberId id, Role role) {
        var member = present(id);
        require(!member.agent(), "member.agents-keep-their-role");
        requireOwners(by, member, role == Role.OWNER);
        set("role = :role", id, role.name());
        events.publishEvent(new RightsChanged(by.id(), id, "now " + role));
    }

    /** Their sign-in and their tokens open nothing here any more. Agents that they answer for go first. */
    @AdminsMay
    public void remove(CurrentMember by, MemberId id) {
        var member = present(id);
        require(!id.equals(by.id()), "member.not-oneself");
        requireOwners(by, member, false);
        require(answersForNobody(id), "member.answers-for-agents");
        set("active = false", id, "");
        leave(id);
        events.publishEvent(new RightsChanged(by.id(), id, "removed"));
    }

    /** An agent runs on another model from now on; what it has written keeps the one that it was written with. */
    @AdminsMay
    public void changeModel(MemberId agent, @Nullable String model) {
        require(present(agent).agent(), "member.not-an-agent");
        jdbc.sql(
                        "update tenant.member set model = :model, version = version + 1 where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", agent.value())
                .param("model", Admission.stripped(model), Types.VARCHAR)
                .update();
    }

    /** Owners are made and unmade by owners alone, and one is always there: two who leave at once take turns. */
    private void requireOwners(CurrentMember by, Member member, boolean becomes) {
        var is = member.role() == Role.OWNER;
        require(by.role() == Role.OWNER || !is && !becomes, "member.owners-by-owners");
        require(becomes || !is || owners() > 1, "member.last-owner");
    }

    /** Waits for a turn rather than for the owners' rows: whoever is one of them goes on being asked to review. */
    private int owners() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn")
                .param("name", "owners/" + tenant())
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from tenant.member where tenant_id = :tenant and role = 'OWNER' and active")
                .param("tenant", tenant())
                .query(Integer.class)
                .single();
    }

    private boolean answersForNobody(MemberId id) {
        return jdbc.sql(
                        "select not exists (select from tenant.member where tenant_id = :tenant and owner_id = :id and active)")
                .param("tenant", tenant())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void leave(MemberId id) {
        jdbc.sql("""
                        delete from platform.membership
                         where tenant_id = :tenant and user_id = (
                           select user_id from tenant.member where tenant_id = :tenant and id = :id)
                        """).param("tenant", tenant()).param("id", id.value()).update();
    }

    private void set(String change, MemberId id, String role) {
        jdbc.sql("update tenant.member set " + change
                        + ", version = version + 1 where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id.value())
                .param("role", role)
                .update();
    }

    private Member present(MemberId id) {
        return members.find(id).filter(Member::active).orElseThrow(() -> new NotFound("member"));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
