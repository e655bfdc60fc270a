package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the page of one incident shows. */
@Component
@Transactional(readOnly = true)
class IncidentPage {

    /** How long before the impact an execution may lie to be offered as evidence. */
    static final Duration NEAR = Duration.ofHours(24);

    /** What the template needs. */
    public record View(
            IncidentSummary incident,
            List<String> tables,
            List<LinkedMigration> migrations,
            List<NearbyExecution> nearby,
            List<IncidentEntry> entries,
            List<ObligationRow> followUps,
            List<String> tags,
            List<String> offered) {}

    private final IncidentArchive archive;
    private final IncidentLinks links;
    private final IncidentNotes notes;
    private final ExecutionArchive executions;
    private final Obligations obligations;
    private final IncidentTagging tagging;

    IncidentPage(
            IncidentArchive archive,
            IncidentLinks links,
            IncidentNotes notes,
            ExecutionArchive executions,
            Obligations obligations,
            IncidentTagging tagging) {
        this.archive = archive;
        this.links = links;
        this.notes = notes;
        this.executions = executions;
        this.obligations = obligations;
        this.tagging = tagging;
    }

    @ViewersMay
    public View of(IncidentId id) {
        var incident = archive.get(id);
        var migrations = links.migrations(incident.uuid());
        return new View(
                incident,
                links.tables(incident.uuid()),
                migrations,
                nearby(incident, migrations),
                notes.of(incident.uuid()),
                obligations.about(Subject.incident(id.number())),
                tagging.of(List.of(incident.uuid())).getOrDefault(incident.uuid(), List.of()),
                tagging.offered());
    }

    /** What the form of an incident is filled from. */
    @ViewersMay
    public IncidentForm form(IncidentId id) {
        var incident = archive.get(id);
        return IncidentForm.of(incident, links.tables(incident.uuid()));
    }

    private List<NearbyExecution> nearby(IncidentSummary incident, List<LinkedMigration> migrations) {
        if (incident.database() == null) {
            return List.of();
        }
        var linked = migrations.stream().map(LinkedMigration::uuid).collect(Collectors.<UUID>toSet());
        var impact = incident.course().impactStarted();
        return executions.before(incident.database(), impact, NEAR).stream()
                .map(run -> NearbyExecution.of(run, impact, linked.contains(run.migrationUuid())))
                .toList();
    }
}
