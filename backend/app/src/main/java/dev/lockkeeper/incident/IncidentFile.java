package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of an incident beside the incident itself, for rooms that hand it on. */
@Service
@Transactional(readOnly = true)
public class IncidentFile {

    /** @param entries its timeline, in the order in which it happened */
    public record Whole(List<LinkedMigration> migrations, List<IncidentEntry> entries) {}

    private final IncidentLinks links;
    private final IncidentNotes notes;

    IncidentFile(IncidentLinks links, IncidentNotes notes) {
        this.links = links;
        this.notes = notes;
    }

    /** Of many; those without tables are left out. */
    @ViewersMay
    public Map<UUID, List<String>> tablesOf(List<UUID> incidents) {
        return links.tablesOf(incidents);
    }

    @ViewersMay
    public Whole of(UUID incident) {
        return new Whole(links.migrations(incident), notes.of(incident));
    }
}
