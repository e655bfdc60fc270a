package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.incident.Consequences.Floor;
import dev.lockkeeper.incident.IncidentEvidence.Evidence;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the page of one incident shows. */
@Component
@Transactional(readOnly = true)
class IncidentPage {

    /** What the template needs; the floor is null where the incident has no consequences. */
    public record View(
            IncidentSummary incident,
            List<String> tables,
            List<LinkedMigration> migrations,
            Evidence evidence,
            @Nullable Floor floor,
            List<IncidentEntry> entries,
            List<ObligationRow> followUps,
            List<String> tags,
            List<String> offered) {

        public List<NearbyExecution> nearby() {
            return evidence.nearby();
        }
    }

    private final IncidentArchive archive;
    private final IncidentLinks links;
    private final IncidentNotes notes;
    private final IncidentEvidence evidence;
    private final Consequences consequences;
    private final Obligations obligations;
    private final IncidentTagging tagging;

    IncidentPage(
            IncidentArchive archive,
            IncidentLinks links,
            IncidentNotes notes,
            IncidentEvidence evidence,
            Consequences consequences,
            Obligations obligations,
            IncidentTagging tagging) {
        this.archive = archive;
        this.links = links;
        this.notes = notes;
        this.evidence = evidence;
        this.consequences = consequences;
        this.obligations = obligations;
        this.tagging = tagging;
    }

    @ViewersMay
    public View of(IncidentId id) {
        var incident = archive.get(id);
        var tables = links.tables(incident.uuid());
        var migrations = links.migrations(incident.uuid());
        return new View(
                incident,
                tables,
                migrations,
                evidence.of(incident, tables, migrations),
                consequences.of(incident, tables),
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
}
