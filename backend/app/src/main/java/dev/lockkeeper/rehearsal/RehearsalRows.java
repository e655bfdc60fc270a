package dev.lockkeeper.rehearsal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.migration.StatementMeasure;
import dev.lockkeeper.migration.TriedTime;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The current tenant's rehearsals: added, read, never changed. */
@Repository
class RehearsalRows {

    private static final String SELECT = """
            select x.*, m.number as migration_number, r.number as revision_number, a.name as reporter
              from tenant.rehearsal x
              join tenant.migration m on (m.tenant_id, m.id) = (x.tenant_id, x.migration_id)
              join tenant.migration_revision r on (r.tenant_id, r.id) = (x.tenant_id, x.revision_id)
              join tenant.member a on (a.tenant_id, a.id) = (x.tenant_id, x.reported_by)
             where x.tenant_id = :tenant\s""";

    private static final TypeReference<List<StatementMeasure>> STATEMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RehearsalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Answers whether it was: its key may be known. Who tells of one key at the same time waits for the other. */
    boolean add(Revision revision, RehearsalReport report, MemberId by, Instant now) {
        return jdbc.sql("""
                        insert into tenant.rehearsal
                               (tenant_id, id, migration_id, revision_id, place, server_version, data, started_at,
                                duration_ms, longest_lock_ms, outcome, note, reported_by, reported_at, idempotency_key,
                                statements, row_count)
                        values (:tenant, :id, :migration, :revision, :place, :server, :data, :started,
                                :duration, :longestLock, :outcome, :note, :by, :now, :key,
                                :statements::jsonb, :rows)
                        on conflict (tenant_id, idempotency_key) do nothing
                        """)
                        .param("tenant", tenant())
                        .param("id", Ids.next())
                        .param("migration", revision.migration())
                        .param("revision", revision.id())
                        .param("place", report.setting().place())
                        .param("server", report.setting().serverVersion())
                        .param("data", report.setting().data())
                        .param("rows", report.setting().rows(), Types.BIGINT)
                        .param("started", report.startedAt().atOffset(ZoneOffset.UTC))
                        .param("duration", report.durationMs())
                        .param("longestLock", report.longestLockMs(), Types.BIGINT)
                        .param("outcome", report.outcome().name())
                        .param("note", report.note())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("key", report.key())
                        .param("statements", json.writeValueAsString(report.statements()))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<RehearsalRow> of(UUID migration, int limit) {
        return select("and x.migration_id = :migration order by x.started_at desc, x.id desc limit :limit")
                .param("migration", migration)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Newest first. */
    List<RehearsalRow> ofRevision(UUID revision, int limit) {
        return select("and x.revision_id = :revision order by x.started_at desc, x.id desc limit :limit")
                .param("revision", revision)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    Optional<RehearsalRow> get(UUID migration, UUID id) {
        return select("and x.migration_id = :migration and x.id = :id")
                .param("migration", migration)
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Optional<RehearsalRow> byKey(String key) {
        return select("and x.idempotency_key = :key")
                .param("key", key)
                .query(this::row)
                .optional();
    }

    /** How the latest rehearsal of each revision ended, where there was one. */
    Map<UUID, RehearsalOutcome> latest(Collection<UUID> revisions) {
        return jdbc
                .sql("""
                        select distinct on (revision_id) revision_id, outcome from tenant.rehearsal
                         where tenant_id = :tenant and revision_id in (:revisions)
                         order by revision_id, started_at desc, id desc
                        """)
                .param("tenant", tenant())
                .param("revisions", revisions)
                .query((row, n) -> Map.entry(
                        row.getObject("revision_id", UUID.class), RehearsalOutcome.valueOf(row.getString("outcome"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How long the latest of each revision that succeeded took at each place. */
    Map<UUID, List<TriedTime>> times(Collection<UUID> revisions) {
        return jdbc
                .sql("""
                        select distinct on (revision_id, lower(place)) revision_id, duration_ms, row_count
                          from tenant.rehearsal
                         where tenant_id = :tenant and revision_id in (:revisions) and outcome = 'SUCCEEDED'
                         order by revision_id, lower(place), started_at desc, id desc
                        """)
                .param("tenant", tenant())
                .param("revisions", revisions)
                .query((row, n) -> Map.entry(row.getObject("revision_id", UUID.class), time(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static TriedTime time(ResultSet row) throws SQLException {
        return new TriedTime(
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getObject("row_count", Long.class),
                ExpectedTime.Source.REHEARSAL);
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private RehearsalRow row(ResultSet row, int n) throws SQLException {
        return new RehearsalRow(
                row.getObject("id", UUID.class),
                row.getInt("migration_number"),
                row.getObject("revision_id", UUID.class),
                report(row),
                row.getString("reporter"),
                instant(row, "reported_at"));
    }

    private RehearsalReport report(ResultSet row) throws SQLException {
        return new RehearsalReport(
                row.getString("idempotency_key"),
                row.getInt("revision_number"),
                new Setting(
                        row.getString("place"),
                        row.getString("server_version"),
                        row.getString("data"),
                        row.getObject("row_count", Long.class)),
                instant(row, "started_at"),
                row.getLong("duration_ms"),
                row.getObject("longest_lock_ms", Long.class),
                RehearsalOutcome.valueOf(row.getString("outcome")),
                row.getString("note"),
                json.readValue(row.getString("statements"), STATEMENTS));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
