package dev.lockkeeper.incident;

import dev.lockkeeper.decision.DecisionRow;
import dev.lockkeeper.decision.Decisions;
import dev.lockkeeper.decision.DecisionsSpeaking;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.execution.ExecutionRow;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may help to find an incident's cause: offered, and never decided by itself. */
@Component
@Transactional(readOnly = true)
class IncidentEvidence {

    /** How long before the impact an execution may lie. */
    static final Duration NEAR = Duration.ofHours(24);

    /** Of decisions and of incidents each; nobody weighs more. */
    static final int MOST = 5;

    /**
     * @param nearby executions before the impact, nearest first
     * @param decisions those in force for its tables first, then those that hold its words
     * @param alike past incidents, the most alike first
     */
    public record Evidence(List<NearbyExecution> nearby, List<DecisionRow> decisions, List<IncidentSummary> alike) {}

    private final ExecutionArchive executions;
    private final Decisions decisions;
    private final DecisionsSpeaking speaking;
    private final IncidentSearch search;
    private final IncidentArchive archive;
    private final JdbcClient jdbc;

    IncidentEvidence(
            ExecutionArchive executions,
            Decisions decisions,
            DecisionsSpeaking speaking,
            IncidentSearch search,
            IncidentArchive archive,
            JdbcClient jdbc) {
        this.executions = executions;
        this.decisions = decisions;
        this.speaking = speaking;
        this.search = search;
        this.archive = archive;
        this.jdbc = jdbc;
    }

    Evidence of(IncidentSummary incident, List<String> tables, List<LinkedMigration> linked) {
        var words = new ArrayList<>(tables);
        words.add(incident.title());
        words.add(incident.service());
        return new Evidence(
                nearby(incident, tables, linked), decisions(incident, tables, words), alike(incident, words));
    }

    private List<NearbyExecution> nearby(
            IncidentSummary incident, List<String> tables, List<LinkedMigration> migrations) {
        var linked = migrations.stream().map(LinkedMigration::uuid).collect(Collectors.<UUID>toSet());
        var impact = incident.course().impactStarted();
        var runs = incident.database() != null
                ? executions.before(incident.database(), impact, NEAR)
                : executions.beforeOn(bare(tables), impact, NEAR);
        var shared = shared(incident.uuid(), runs);
        return runs.stream()
                .map(run -> NearbyExecution.of(
                        run, impact, linked.contains(run.migrationUuid()), shared.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private static List<String> bare(List<String> tables) {
        return tables.stream()
                .map(table -> table.replaceFirst("^public[.]", ""))
                .toList();
    }

    /** The incident's tables that each run's revision changed, by the run. */
    private Map<UUID, List<String>> shared(UUID incident, List<ExecutionRow> runs) {
        var tables = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select x.id, i.table_name
                          from tenant.execution x
                          join tenant.migration_table t on (t.tenant_id, t.revision_id) = (x.tenant_id, x.revision_id)
                          join tenant.incident_table i on i.tenant_id = :tenant and i.incident_id = :incident
                           and regexp_replace(i.table_name, '^public[.]', '') = regexp_replace(t.table_name, '^public[.]', '')
                         where x.tenant_id = :tenant and x.id = any(:runs)
                         order by i.table_name
                        """)
                .param("tenant", TenantContext.required().value())
                .param("incident", incident)
                .param("runs", runs.stream().map(ExecutionRow::id).toArray(UUID[]::new))
                .query(row -> {
                    tables.computeIfAbsent(row.getObject("id", UUID.class), each -> new ArrayList<>())
                            .add(row.getString("table_name"));
                });
        return tables;
    }

    private List<DecisionRow> decisions(IncidentSummary incident, List<String> tables, List<String> words) {
        var named =
                tables.stream().map(TableName::parse).flatMap(Optional::stream).toList();
        var inForce = named.isEmpty() ? List.<DecisionRow>of() : decisions.covering(incident.database(), named);
        var byNumber = Stream.concat(inForce.stream(), speaking.of(words, MOST).stream())
                .collect(Collectors.toMap(DecisionRow::number, row -> row, (one, same) -> one, LinkedHashMap::new));
        return byNumber.values().stream().limit(MOST).toList();
    }

    private List<IncidentSummary> alike(IncidentSummary incident, List<String> words) {
        var found = search.alike(String.join(" ", words), MOST + 1);
        return archive.inOrder(found.stream()
                .filter(id -> !id.equals(incident.uuid()))
                .limit(MOST)
                .toList());
    }
}
