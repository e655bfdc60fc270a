package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Departure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records keep who decided; what still has to be agreed to is agreed to by others. */
@Component
@Order(4)
class DeciderDeparture implements Departure {

    private static final String PROPOSED = """
            and (d.status = 'PROPOSED' or d.amendment is not null) and exists (
              select from tenant.decision_decider x
               where (x.tenant_id, x.decision_id, x.revision, x.member_id)
                   = (:tenant, d.id, coalesce(d.amendment, d.revision), :member))
            """;

    private static final String IN_FORCE = """
            and d.status = 'ACCEPTED' and exists (
              select from tenant.decision_decider x
               where (x.tenant_id, x.decision_id, x.revision, x.member_id) = (:tenant, d.id, d.revision, :member))
            """;

    private static final String AGREED = """
            and (d.status = 'PROPOSED' or d.amendment is not null) and exists (
              select from tenant.decision_approval a
               where (a.tenant_id, a.decision_id, a.revision, a.member_id)
                   = (:tenant, d.id, coalesce(d.amendment, d.revision), :member))
            """;

    private final JdbcClient jdbc;
    private final ApprovalRules rules;

    DeciderDeparture(JdbcClient jdbc, ApprovalRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public List<Effect> of(MemberId member) {
        var effects = new ArrayList<Effect>();
        tell(effects, "decision.departure.proposed", decisions(PROPOSED, member));
        tell(effects, "decision.departure.in-force", decisions(IN_FORCE, member));
        tell(effects, "decision.departure.agreed", decisions(AGREED, member));
        var naming = rules.list().stream()
                .filter(rule -> rule.named().contains(member))
                .count();
        if (naming > 0) {
            effects.add(new Effect("decision.departure.rules", naming));
        }
        return effects;
    }

    private static void tell(List<Effect> effects, String words, List<Named> decisions) {
        if (!decisions.isEmpty()) {
            effects.add(Effect.to(words, decisions));
        }
    }

    private List<Named> decisions(String which, MemberId member) {
        return jdbc.sql("select d.number from tenant.decision d where d.tenant_id = :tenant " + which
                        + " order by d.number limit 1000")
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .query((row, n) -> new Named("D-" + row.getInt("number"), "/decisions/" + row.getInt("number")))
                .list();
    }
}
