package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrStep;
import dev.lockkeeper.decision.adr.AdrTexts;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Decisions by the hundred, for print and for files, by number. */
@Repository
@Transactional(readOnly = true)
class DecisionEntries {

    private static final String SELECT = """
            select d.id, d.number, d.title, f.title as first_title, d.status, d.category, d.review_by,
                   r.context, r.options, r.decision, r.consequences, r.critique,
                   array(select o.name from tenant.decision_domain x
                           join tenant.domain o on o.tenant_id = :tenant and o.id = x.domain_id
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                          order by o.name) as domains,
                   array(select x.pattern from tenant.decision_table x
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                          order by x.pattern) as tables,
                   array(select x.name from tenant.decision_service x
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                          order by x.name_key) as services,
                   array(select m.name from tenant.decision_decider x
                           join tenant.member m on m.tenant_id = :tenant and m.id = x.member_id
                          where (x.tenant_id, x.decision_id, x.revision) = (:tenant, d.id, d.revision)
                          order by m.name) as deciders,
                   (select s.number from tenant.decision s where s.tenant_id = :tenant and s.id = d.superseded_by) as successor,
                   (select max(t.at) from tenant.decision_transition t
                     where t.tenant_id = :tenant and t.decision_id = d.id) as moved_at
              from tenant.decision d
              join tenant.decision_revision r on (r.tenant_id, r.decision_id, r.revision) = (:tenant, d.id, d.revision)
              join tenant.decision_revision f on (f.tenant_id, f.decision_id, f.revision) = (:tenant, d.id, 1)
             where d.tenant_id = :tenant and d.number > :after
               and (:status::text is null or d.status = :status)
               and (:category::text is null or d.category = :category)
             order by d.number
             limit :size
            """;

    private final JdbcClient jdbc;

    DecisionEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DecisionEntry> after(
            int number, @Nullable DecisionStatus status, @Nullable DecisionCategory category, int size) {
        return jdbc.sql(SELECT)
                .param("tenant", tenant())
                .param("after", number)
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("category", category == null ? null : category.name(), Types.VARCHAR)
                .param("size", size)
                .query(DecisionEntries::entry)
                .list();
    }

    /** How each came to stand where it stands, oldest step first. */
    Map<UUID, List<AdrStep>> courses(Collection<UUID> decisions) {
        var courses = new HashMap<UUID, List<AdrStep>>();
        jdbc.sql("""
                        select decision_id, to_status, at, reason from tenant.decision_transition
                         where tenant_id = :tenant and decision_id = any(:decisions)
                         order by decision_id, id
                        """)
                .param("tenant", tenant())
                .param("decisions", decisions.toArray(UUID[]::new))
                .query(row -> {
                    courses.computeIfAbsent(row.getObject("decision_id", UUID.class), key -> new ArrayList<>())
                            .add(step(row));
                });
        return courses;
    }

    /** The first title of every decision, by number. */
    Map<Integer, String> firstTitles() {
        var titles = new HashMap<Integer, String>();
        jdbc.sql("""
                        select d.number, r.title from tenant.decision d
                          join tenant.decision_revision r on (r.tenant_id, r.decision_id, r.revision) = (:tenant, d.id, 1)
                         where d.tenant_id = :tenant
                        """).param("tenant", tenant()).query(row -> {
            titles.put(row.getInt("number"), row.getString("title"));
        });
        return titles;
    }

    private static AdrStep step(ResultSet row) throws SQLException {
        return new AdrStep(
                DecisionStatus.valueOf(row.getString("to_status")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static DecisionEntry entry(ResultSet row, int number) throws SQLException {
        return new DecisionEntry(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("first_title"),
                DecisionStatus.valueOf(row.getString("status")),
                DecisionCategory.valueOf(row.getString("category")),
                texts(row),
                ImportedFiles.texts(row.getArray("domains")),
                ImportedFiles.texts(row.getArray("tables")),
                ImportedFiles.texts(row.getArray("services")),
                ImportedFiles.texts(row.getArray("deciders")),
                row.getObject("review_by", LocalDate.class),
                (Integer) row.getObject("successor"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }

    private static AdrTexts texts(ResultSet row) throws SQLException {
        return new AdrTexts(
                row.getString("context"),
                row.getString("options"),
                row.getString("decision"),
                row.getString("consequences"),
                row.getString("critique"));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
