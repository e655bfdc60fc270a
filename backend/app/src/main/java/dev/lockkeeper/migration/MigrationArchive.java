package dev.lockkeeper.migration;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other rooms may know of the current tenant's migrations. */
@Service
@Transactional(readOnly = true)
public class MigrationArchive {

    static final String SELECT = """
            select m.*, d.name as database_name, a.name as author_name
              from tenant.migration m
              join tenant.database d on (d.tenant_id, d.id) = (m.tenant_id, m.database_id)
              join tenant.member a on (a.tenant_id, a.id) = (m.tenant_id, m.author_id)
             where m.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final GateKeeper gates;
    private final Reservations reservations;
    private final Stops stops;

    MigrationArchive(JdbcClient jdbc, Revisions revisions, GateKeeper gates, Reservations reservations, Stops stops) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.gates = gates;
        this.reservations = reservations;
        this.stops = stops;
    }

    @ViewersMay
    public MigrationSummary get(MigrationId id) {
        return jdbc.sql(SELECT + "and m.number = :number")
                .param("tenant", tenant())
                .param("number", id.number())
                .query(MigrationArchive::summary)
                .optional()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    @ViewersMay
    public Optional<MigrationSummary> find(UUID uuid) {
        return jdbc.sql(SELECT + "and m.id = :id")
                .param("tenant", tenant())
                .param("id", uuid)
                .query(MigrationArchive::summary)
                .optional();
    }

    /** All that an issue is linked to, newest first; an issue has a handful. */
    @ViewersMay
    public List<MigrationSummary> ofIssue(String jiraIssue) {
        return jdbc.sql(SELECT + "and m.jira_issue = :issue order by m.number desc limit 1000")
                .param("tenant", tenant())
                .param("issue", jiraIssue)
                .query(MigrationArchive::summary)
                .list();
    }

    /** Those of an author, or of the agents that they answer for, that are under way: longest unchanged first. */
    @ViewersMay
    public List<MigrationSummary> underWay(MemberId author, int limit) {
        return jdbc.sql(SELECT + """
                        and (m.author_id = :member or m.answerable_id = :member)
                        and m.status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING')
                        order by m.changed_at, m.number limit :limit
                        """)
                .param("tenant", tenant())
                .param("member", author.value())
                .param("limit", limit)
                .query(MigrationArchive::summary)
                .list();
    }

    /** What a migration meets others at, those that have run since included; the newest of them first. */
    @ViewersMay
    public List<Clash> clashes(UUID migration) {
        return reservations.clashes(migration);
    }

    /** Those that are to run between two moments, the earliest first. */
    @ViewersMay
    public List<MigrationSummary> planned(Instant from, Instant to, int limit) {
        return planned(from, to, limit, "order by m.scheduled_for, m.number limit :limit");
    }

    /** As above, the latest first. */
    @ViewersMay
    public List<MigrationSummary> plannedLatest(Instant from, Instant to, int limit) {
        return planned(from, to, limit, "order by m.scheduled_for desc, m.number desc limit :limit");
    }

    private List<MigrationSummary> planned(Instant from, Instant to, int limit, String order) {
        return jdbc.sql(SELECT + """
                        and m.scheduled_for >= :from and m.scheduled_for < :to
                        and m.status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING')
                        """ + order)
                .param("tenant", tenant())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(MigrationArchive::summary)
                .list();
    }

    /** What is to run elsewhere than in production from one moment until before another, the earliest first. */
    @ViewersMay
    public List<Stop> plannedElsewhere(Instant from, Instant to, int limit) {
        return stops.between(from, to, limit);
    }

    /** As above, the latest first. */
    @ViewersMay
    public List<Stop> plannedElsewhereLatest(Instant from, Instant to, int limit) {
        return stops.latest(from, to, limit);
    }

    /** Some of them, by what the tables call them. */
    @ViewersMay
    public Map<UUID, MigrationSummary> byId(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "and m.id = any (:ids)")
                .param("tenant", tenant())
                .param("ids", ids.toArray(UUID[]::new))
                .query(MigrationArchive::summary)
                .stream()
                .collect(toMap(MigrationSummary::uuid, identity()));
    }

    /** The tables that each of these locks, in one statement. */
    @ViewersMay
    public Map<UUID, Set<String>> tablesOf(List<MigrationSummary> migrations) {
        var tables = new HashMap<UUID, Set<String>>();
        jdbc.sql("""
                        select revision_id, table_name from tenant.migration_table
                         where tenant_id = :tenant and revision_id = any (:revisions)
                        """)
                .param("tenant", tenant())
                .param(
                        "revisions",
                        migrations.stream().map(MigrationSummary::revision).toArray(UUID[]::new))
                .query(row -> {
                    tables.computeIfAbsent(row.getObject("revision_id", UUID.class), revision -> new TreeSet<>())
                            .add(row.getString("table_name"));
                });
        return tables;
    }

    @ViewersMay
    public Revision revision(UUID id) {
        return revisions.find(id).orElseThrow(() -> new NotFound("revision"));
    }

    @ViewersMay
    public Revision revision(MigrationSummary migration, int number) {
        return revisions.find(migration.uuid(), number).orElseThrow(() -> new NotFound("revision"));
    }

    /** What stands between the current revision and production. */
    @ViewersMay
    public Gate gate(MigrationSummary migration) {
        return gates.ask(migration, revision(migration.revision()));
    }

    /** As above, of a revision that has been read already. */
    @ViewersMay
    public Gate gate(MigrationSummary migration, Revision revision) {
        return gates.ask(migration, revision);
    }

    static MigrationSummary summary(ResultSet row, int n) throws SQLException {
        return new MigrationSummary(
                new MigrationId(TenantContext.required(), row.getInt("number")),
                row.getObject("id", UUID.class),
                row.getString("title"),
                new DatabaseId(row.getObject("database_id", UUID.class)),
                row.getString("database_name"),
                new MemberId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getString("author_kind").equals("AGENT"),
                row.getBoolean("agent_wrote") || row.getString("author_kind").equals("AGENT"),
                row.getString("agent_model"),
                new MemberId(row.getObject("answerable_id", UUID.class)),
                row.getString("jira_issue"),
                MigrationStatus.valueOf(row.getString("status")),
                RiskTier.valueOf(row.getString("tier")),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("revision_id", UUID.class),
                row.getInt("revision_number"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("scheduled_for", OffsetDateTime.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
