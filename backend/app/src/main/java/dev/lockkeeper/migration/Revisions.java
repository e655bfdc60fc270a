package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The revisions of the current tenant's migrations: added, read, never changed. */
@Repository
class Revisions {

    /** With the latest assessment and the latest ruling. */
    private static final String SELECT = """
            select r.id, r.migration_id, r.number, r.content_hash, r.source_revision, r.brief, r.posture,
                   coalesce(a.report, r.report) as report, coalesce(a.assessment, r.assessment) as assessment,
                   r.reason, r.author_id, r.created_at, r.agent_name, r.agent_model, r.agent_owner,
                   a.number as assessed_number, a.model_version, a.policy_version, a.inputs, a.guards_hash,
                   a.reason as assessed_reason, a.assessed_at,
                   t.assessment as ruled_on, t.computed as ruled_from, t.tier as ruled_tier, t.reason as ruled_reason, t.ruled_at, m.name as ruled_by
              from tenant.migration_revision r
              left join lateral (select * from tenant.migration_assessment x
                                  where x.tenant_id = :tenant and x.revision_id = r.id
                                  order by x.number desc limit 1) a on true
              left join lateral (select * from tenant.migration_tier_ruling x
                                  where x.tenant_id = :tenant and x.revision_id = r.id
                                  order by x.number desc limit 1) t on true
              left join tenant.member m on m.tenant_id = :tenant and m.id = t.ruled_by
             where r.tenant_id = :tenant\s""";

    /** In bytes as stored: a larger report takes too long to read by the hundred. */
    private static final int LARGE = 200_000;

    private final JdbcClient jdbc;
    private final Assessments assessments;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    Revisions(JdbcClient jdbc, Assessments assessments, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.assessments = assessments;
        this.batches = batches;
        this.json = json;
    }

    void add(Revision revision) {
        var agent = revision.agent();
        jdbc.sql("""
                        insert into tenant.migration_revision
                               (tenant_id, id, migration_id, number, content_hash, source_revision, brief, posture,
                                report, assessment, reason, author_id, created_at, agent_name, agent_model, agent_owner)
                        values (:tenant, :id, :migration, :number, :hash, :source, :brief::jsonb, :posture,
                                :report::jsonb, :assessment::jsonb, :reason, :author, :at, :agent, :model, :owner)
                        """)
                .param("tenant", tenant())
                .param("id", revision.id())
                .param("migration", revision.migration())
                .param("number", revision.number())
                .param("hash", revision.contentHash())
                .param("source", revision.sourceRevision())
                .param("brief", json.writeValueAsString(revision.brief()))
                .param("posture", revision.posture().name())
                .param("report", json.writeValueAsString(revision.report()))
                .param("assessment", json.writeValueAsString(revision.assessment()))
                .param("reason", revision.reason())
                .param("author", revision.author().value())
                .param("at", revision.createdAt().atOffset(ZoneOffset.UTC))
                .param("agent", agent == null ? null : agent.name(), Types.VARCHAR)
                .param("model", agent == null ? null : agent.model(), Types.VARCHAR)
                .param("owner", agent == null ? null : agent.owner(), Types.VARCHAR)
                .update();
        assessments.add(revision.id(), revision.assessed(), null, null, null);
        addScripts(revision);
        addTables(revision);
    }

    Optional<Revision> find(UUID id) {
        return jdbc.sql(SELECT + "and r.id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query((row, n) -> revision(row, scripts(id)))
                .optional();
    }

    /** The fingerprint of its content, without reading the content. */
    String hashOf(UUID id) {
        return jdbc.sql("select content_hash from tenant.migration_revision where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(String.class)
                .single();
    }

    Optional<Revision> find(UUID migration, int number) {
        return jdbc.sql("""
                        select id from tenant.migration_revision
                         where tenant_id = :tenant and migration_id = :migration and number = :number
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    private void addScripts(Revision revision) {
        var rows = new MapSqlParameterSource[revision.scripts().size()];
        for (int position = 0; position < rows.length; position++) {
            var script = revision.scripts().get(position);
            rows[position] = new MapSqlParameterSource("tenant", tenant())
                    .addValue("revision", revision.id())
                    .addValue("position", position + 1)
                    .addValue("name", script.name())
                    .addValue("direction", script.direction().name())
                    .addValue("inTransaction", script.inTransaction())
                    .addValue("sql", script.sql());
        }
        batches.batchUpdate("""
                insert into tenant.migration_script (tenant_id, revision_id, position, name, direction, in_transaction, sql)
                values (:tenant, :revision, :position, :name, :direction, :inTransaction, :sql)
                """, rows);
    }

    private void addTables(Revision revision) {
        var rows = revision.report().tables().stream()
                .map(table -> new MapSqlParameterSource("tenant", tenant())
                        .addValue("revision", revision.id())
                        .addValue("migration", revision.migration())
                        .addValue("table", table.toString()))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into tenant.migration_table (tenant_id, revision_id, migration_id, table_name)
                values (:tenant, :revision, :migration, :table)
                """, rows);
    }

    /** Those whose reports are not too large, by identifier; their scripts come without the SQL. */
    Map<UUID, Revision> slim(Collection<UUID> ids) {
        var scripts = headings(ids);
        return jdbc
                .sql(SELECT + "and r.id = any(:ids) and pg_column_size(coalesce(a.report, r.report)) <= " + LARGE)
                .param("tenant", tenant())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> revision(row, scripts.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .stream()
                .collect(toMap(Revision::id, Function.identity()));
    }

    private Map<UUID, List<MigrationScript>> headings(Collection<UUID> ids) {
        return jdbc
                .sql("""
                        select revision_id, name, direction, in_transaction from tenant.migration_script
                         where tenant_id = :tenant and revision_id = any(:ids)
                         order by position
                        """)
                .param("tenant", tenant())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("revision_id", UUID.class),
                        new MigrationScript(
                                row.getString("name"),
                                Direction.valueOf(row.getString("direction")),
                                row.getBoolean("in_transaction"),
                                "")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private List<MigrationScript> scripts(UUID revision) {
        return jdbc.sql("""
                        select name, direction, in_transaction, sql from tenant.migration_script
                         where tenant_id = :tenant and revision_id = :revision
                         order by position
                        """)
                .param("tenant", tenant())
                .param("revision", revision)
                .query((row, n) -> new MigrationScript(
                        row.getString("name"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBoolean("in_transaction"),
                        row.getString("sql")))
                .list();
    }

    private Revision revision(ResultSet row, List<MigrationScript> scripts) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getObject("migration_id", UUID.class),
                row.getInt("number"),
                row.getString("content_hash"),
                row.getString("source_revision"),
                json.readValue(row.getString("brief"), Brief.class),
                Posture.valueOf(row.getString("posture")),
                json.readValue(row.getString("report"), LintReport.class),
                json.readValue(row.getString("assessment"), RiskAssessment.class),
                row.getString("reason"),
                new MemberId(row.getObject("author_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                scripts,
                assessments.assessed(row),
                Rulings.ruling(row),
                AgentAuthor.of(row));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
