package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions in force by the hundred, by number: of their texts the one alone that a rule is made of. */
@Repository
@Transactional(readOnly = true)
class StandingDecisions {

    private final JdbcClient jdbc;

    StandingDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StandingDecision> after(int number, int size) {
        return jdbc.sql("""
                        select d.id, d.number, d.title, r.decision,
                               array(select o.name from tenant.decision_domain x
                                       join tenant.domain o on o.tenant_id = :tenant and o.id = x.domain_id
                                      where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                                      order by o.name) as domains,
                               array(select x.pattern from tenant.decision_table x
                                      where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                                      order by x.pattern) as tables,
                               array(select x.name from tenant.decision_service x
                                      where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                                      order by x.name_key) as services
                          from tenant.decision d
                          join tenant.decision_revision r
                            on (r.tenant_id, r.decision_id, r.revision) = (:tenant, d.id, d.revision)
                         where d.tenant_id = :tenant and d.number > :after and d.status = 'ACCEPTED'
                         order by d.number
                         limit :size
                        """)
                .param("tenant", TenantContext.required().value())
                .param("after", number)
                .param("size", size)
                .query(StandingDecisions::decision)
                .list();
    }

    private static StandingDecision decision(ResultSet row, int number) throws SQLException {
        return new StandingDecision(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("decision"),
                ImportedFiles.texts(row.getArray("domains")),
                ImportedFiles.texts(row.getArray("tables")),
                ImportedFiles.texts(row.getArray("services")));
    }
}
