package dev.lockkeeper.decision;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.DecisionGuard.Kept;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The guards of the current tenant's decisions, each with the revisions that it is a part of. Those of what stands of
 * accepted records are in force. One that an amendment changes keeps its name.
 */
@Repository
@Transactional(readOnly = true)
class DecisionGuards {

    /** That many are read at once; a migration is asked about all that are in force, however many there are. */
    private static final int CHUNK = 500;

    private static final TypeReference<TreeMap<String, List<String>>> SETTINGS = new TypeReference<>() {};
    private static final String GUARDS = """
            select coalesce(g.continues, g.id) as id, g.decision_id, g.rule_id, g.says, g.severity, g.tables, g.except_tables, g.settings, d.number, t.slug,
                   g.id as row_id, g.added_at
              from platform.tenant t
              join tenant.decision_guard g on g.tenant_id = t.id
            """;
    private static final String SELECT = GUARDS + """
              join tenant.decision d on (d.tenant_id, d.id) = (g.tenant_id, g.decision_id)
             where t.id = :tenant and g.tenant_id = :tenant\s""";

    /** From the guards to their records, of which there are far more. */
    private static final String IN_FORCE = GUARDS + """
             cross join lateral (
               select x.number, x.status, x.revision from tenant.decision x
                where x.tenant_id = :tenant and x.id = g.decision_id
                limit 1) d
             where t.id = :tenant and g.tenant_id = :tenant and d.status = 'ACCEPTED' and d.revision <@ g.revisions
               and (d.number, g.added_at, g.id) > (:number, cast(:at as timestamptz), cast(:row as uuid))
             order by d.number, g.added_at, g.id
             limit\s""" + CHUNK;

    private static final String STANDING = "and d.revision <@ g.revisions ";
    private static final String LATEST = "and coalesce(d.amendment, d.revision) <@ g.revisions ";

    /** The last revision that has had it and was not only proposed as an amendment; null where there is none. */
    private static final String STOOD_AT = """
            (select max(r.revision) from tenant.decision_revision r
              where r.tenant_id = :tenant and r.decision_id = d.id and r.revision <= d.revision and r.revision <@ g.revisions
                and not exists (select from tenant.decision_amendment a
                                 where a.tenant_id = :tenant and a.decision_id = d.id and a.revision = r.revision
                                   and a.outcome <> 'ACCEPTED'))
            """;

    private static final String THAT_ONE = "and coalesce(g.continues, g.id) = :id ";
    private static final String IN_ORDER = "order by g.added_at, g.id limit " + DecisionGuard.MOST;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionGuards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of accepted records, the oldest record first. */
    List<Guard> inForce() {
        var all = new ArrayList<Guard>();
        var chunk = inForce(0, OffsetDateTime.MIN, new UUID(0, 0));
        while (!chunk.isEmpty()) {
            chunk.stream()
                    .map(Placed::guard)
                    .filter(guard -> guard.problem().isEmpty())
                    .forEach(all::add);
            var last = chunk.get(chunk.size() - 1);
            chunk = chunk.size() < CHUNK ? List.of() : inForce(last.number(), last.at(), last.row());
        }
        return all;
    }

    private record Placed(Guard guard, int number, OffsetDateTime at, UUID row) {}

    private List<Placed> inForce(int number, OffsetDateTime at, UUID row) {
        return jdbc.sql(IN_FORCE)
                .param("tenant", tenant())
                .param("number", number)
                .param("at", at)
                .param("row", row)
                .query((found, n) -> new Placed(
                        guard(found, n),
                        found.getInt("number"),
                        found.getObject("added_at", OffsetDateTime.class),
                        found.getObject("row_id", UUID.class)))
                .list();
    }

    /** Those of a record's latest revision as the linter takes them, in force or not. */
    List<Guard> asked(int decision) {
        return asked(decision, LATEST);
    }

    /** Those of what stands. */
    List<Guard> standing(int decision) {
        return asked(decision, STANDING);
    }

    private List<Guard> asked(int decision, String which) {
        return select("and d.number = :number " + which + IN_ORDER)
                .param("number", decision)
                .query(this::guard)
                .list()
                .stream()
                .filter(guard -> guard.problem().isEmpty())
                .toList();
    }

    /** Those of its latest revision. */
    List<Kept> of(UUID decision) {
        return select("and g.decision_id = :decision " + LATEST + IN_ORDER)
                .param("decision", decision)
                .query((row, n) -> kept(row))
                .list();
    }

    List<Kept> of(UUID decision, int revision) {
        return select("and g.decision_id = :decision and cast(:revision as int) <@ g.revisions " + IN_ORDER)
                .param("decision", decision)
                .param("revision", revision)
                .query((row, n) -> kept(row))
                .list();
    }

    /** In an order that says nothing of when they were added; decisions without guards are not in it. */
    Map<UUID, List<DecisionGuard>> of(Collection<UUID> decisions) {
        return guards(decisions, STANDING);
    }

    /** Those that wait in an amendment of what is in force and are not a part of it; in the same order. */
    Map<UUID, List<DecisionGuard>> waiting(Collection<UUID> decisions) {
        return guards(decisions, """
                and d.status = 'ACCEPTED' and d.amendment <@ g.revisions and g.continues is null
                and not exists (select from tenant.decision_guard s
                                 where s.tenant_id = :tenant and s.decision_id = g.decision_id and s.rule_id = g.rule_id
                                   and s.setting = g.setting and d.revision <@ s.revisions)
                """);
    }

    private Map<UUID, List<DecisionGuard>> guards(Collection<UUID> decisions, String which) {
        var guards = new HashMap<UUID, List<DecisionGuard>>();
        select("and g.decision_id = any(:decisions) " + which + "order by g.decision_id, g.rule_id, g.says, g.setting")
                .param("decisions", decisions.toArray(UUID[]::new))
                .query(row -> {
                    guards.computeIfAbsent(row.getObject("decision_id", UUID.class), key -> new ArrayList<>())
                            .add(kept(row).guard());
                });
        return guards;
    }

    Kept get(UUID decision, UUID id) {
        return select("and g.decision_id = :decision " + THAT_ONE + LATEST)
                .param("decision", decision)
                .param("id", id)
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(() -> new NotFound("guard"));
    }

    /** One that has ever stood, as it stands or as it stood last. */
    Optional<Guard> ever(int decision, UUID id) {
        return select("and d.number = :number " + THAT_ONE + "and " + STOOD_AT + "is not null order by " + STOOD_AT
                        + "desc limit 1")
                .param("number", decision)
                .param("id", id)
                .query(this::guard)
                .optional();
    }

    private StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private Guard guard(ResultSet row, int n) throws SQLException {
        var number = row.getInt("number");
        return kept(row)
                .guard()
                .asked(row.getString("id"), "D-" + number, "/" + row.getString("slug") + "/decisions/" + number);
    }

    private Kept kept(ResultSet row) throws SQLException {
        SortedMap<String, List<String>> settings = json.readValue(row.getString("settings"), SETTINGS);
        var guard = new DecisionGuard(
                row.getString("rule_id"),
                row.getString("says"),
                Severity.valueOf(row.getString("severity")),
                texts(row.getArray("tables")),
                texts(row.getArray("except_tables")),
                settings);
        return new Kept(row.getObject("id", UUID.class), guard);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
