package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.decision.DecisionGuard.Kept;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The guards of the current tenant's decisions. Those of accepted records are in force, and stay as they are. */
@Repository
@Transactional(readOnly = true)
class DecisionGuards {

    /** Of all records in force; a migration is asked about each. */
    private static final int MOST_IN_FORCE = 500;

    private static final TypeReference<TreeMap<String, List<String>>> SETTINGS = new TypeReference<>() {};
    private static final String GUARDS = """
            select g.id, g.decision_id, g.rule_id, g.says, g.severity, g.tables, g.except_tables, g.settings, d.number, t.slug
              from platform.tenant t
              join tenant.decision_guard g on g.tenant_id = t.id
            """;
    private static final String SELECT = GUARDS + """
              join tenant.decision d on (d.tenant_id, d.id) = (g.tenant_id, g.decision_id)
             where t.id = :tenant and g.tenant_id = :tenant\s""";

    /** From the guards to their records, of which there are far more. */
    private static final String IN_FORCE = GUARDS + """
             cross join lateral (
               select x.number, x.status from tenant.decision x
                where x.tenant_id = :tenant and x.id = g.decision_id
                limit 1) d
             where t.id = :tenant and g.tenant_id = :tenant and d.status = 'ACCEPTED'
             order by d.number, g.added_at, g.id
             limit\s""" + MOST_IN_FORCE;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DecisionGuards(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Those of accepted records, the oldest record first. */
    List<Guard> inForce() {
        return jdbc.sql(IN_FORCE).param("tenant", tenant()).query(this::guard).list().stream()
                .filter(guard -> guard.problem().isEmpty())
                .toList();
    }

    /** Those of one record as the linter takes them, in force or not. */
    List<Guard> asked(int decision) {
        return select("and d.number = :number order by g.added_at, g.id limit " + DecisionGuard.MOST)
                .param("number", decision)
                .query(this::guard)
                .list()
                .stream()
                .filter(guard -> guard.problem().isEmpty())
                .toList();
    }

    List<Kept> of(UUID decision) {
        return select("and g.decision_id = :decision order by g.added_at, g.id limit " + DecisionGuard.MOST)
                .param("decision", decision)
                .query((row, n) -> kept(row))
                .list();
    }

    /** In an order that says nothing of when they were added; decisions without guards are not in it. */
    Map<UUID, List<DecisionGuard>> of(Collection<UUID> decisions) {
        var guards = new HashMap<UUID, List<DecisionGuard>>();
        select("and g.decision_id = any(:decisions) order by g.decision_id, g.rule_id, g.says, g.setting")
                .param("decisions", decisions.toArray(UUID[]::new))
                .query(row -> {
                    guards.computeIfAbsent(row.getObject("decision_id", UUID.class), key -> new ArrayList<>())
                            .add(kept(row).guard());
                });
        return guards;
    }

    Kept get(UUID decision, UUID id) {
        return select("and g.decision_id = :decision and g.id = :id")
                .param("decision", decision)
                .param("id", id)
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(() -> new NotFound("guard"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Decision decision, DecisionGuard guard, MemberId by) {
        write(jdbc.sql("""
                        insert into tenant.decision_guard
                               (tenant_id, id, decision_id, rule_id, setting, says, severity, tables, except_tables, settings,
                                added_by, added_at)
                        values (:tenant, :id, :decision, :rule, :setting, :says, :severity, :tables, :except, :settings::jsonb,
                                :by, :at)
                        """), Ids.next(), decision, guard, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(Decision decision, UUID id, DecisionGuard guard, MemberId by) {
        write(jdbc.sql("""
                        update tenant.decision_guard
                           set rule_id = :rule, setting = :setting, says = :says, severity = :severity, tables = :tables,
                               except_tables = :except, settings = :settings::jsonb, added_by = :by, added_at = :at
                         where tenant_id = :tenant and id = :id and decision_id = :decision
                        """), id, decision, guard, by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(Decision decision, UUID id) {
        jdbc.sql("delete from tenant.decision_guard where tenant_id = :tenant and id = :id and decision_id = :decision")
                .param("tenant", tenant())
                .param("id", id)
                .param("decision", decision.key())
                .update();
    }

    private void write(StatementSpec statement, UUID id, Decision decision, DecisionGuard guard, MemberId by) {
        try {
            statement
                    .param("tenant", tenant())
                    .param("id", id)
                    .param("decision", decision.key())
                    .param("rule", guard.rule())
                    .param("setting", guard.distinction())
                    .param("says", guard.says())
                    .param("severity", guard.severity().name())
                    .param("tables", guard.tables().toArray(String[]::new))
                    .param("except", guard.except().toArray(String[]::new))
                    .param("settings", json.writeValueAsString(guard.settings()))
                    .param("by", by.value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twin) {
            throw new RuleViolation("decision.guard-twin");
        }
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
