package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.DecisionRow;
import dev.lockkeeper.decision.Decisions;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.migration.LineNotes.LineNote;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the page of one migration shows of its own room. */
@Component
@Transactional(readOnly = true)
public class MigrationPage {

    /** What the template needs. */
    public record View(
            MigrationSummary migration,
            Revision revision,
            boolean current,
            Gate gate,
            List<SqlView> scripts,
            List<RevisionRow> revisions,
            List<TimelineEntry> timeline,
            List<MigrationSummary> besides,
            List<DecisionRow> decisions) {

        /** Of an earlier revision nothing is asked any more. */
        public Turn turn() {
            return current ? Turn.of(migration.status(), gate) : Turn.NOBODY;
        }

        public List<RiskReason> reasons() {
            return RiskReason.of(revision.assessment().factors());
        }

        /** How it came to be where it is. */
        public TimelineEntry latest() {
            return timeline.get(timeline.size() - 1);
        }

        /** The tables that it locks, as many as somebody reads. */
        public Tables tables() {
            return Tables.of(revision.report().tables());
        }
    }

    /** The first of some tables, and how many there are besides. */
    public record Tables(List<TableName> shown, int more) {

        private static final int MOST = 100;

        static Tables of(Set<TableName> all) {
            var shown = all.stream().limit(MOST).toList();
            return new Tables(shown, all.size() - shown.size());
        }
    }

    private final MigrationArchive archive;
    private final GateKeeper gates;
    private final Transitions transitions;
    private final RevisionRows revisionRows;
    private final Decisions decisions;
    private final ObjectProvider<LineNotes> notes;

    MigrationPage(
            MigrationArchive archive,
            GateKeeper gates,
            Transitions transitions,
            RevisionRows revisionRows,
            Decisions decisions,
            ObjectProvider<LineNotes> notes) {
        this.archive = archive;
        this.gates = gates;
        this.transitions = transitions;
        this.revisionRows = revisionRows;
        this.decisions = decisions;
        this.notes = notes;
    }

    @ViewersMay
    public View of(MigrationId id) {
        var migration = archive.get(id);
        return of(migration, archive.revision(migration.revision()));
    }

    /** As it stood with an earlier revision. */
    @ViewersMay
    public View of(MigrationId id, int revision) {
        var migration = archive.get(id);
        return of(migration, archive.revision(migration, revision));
    }

    private View of(MigrationSummary migration, Revision revision) {
        var lineNotes = notesOf(revision.id());
        return new View(
                migration,
                revision,
                revision.id().equals(migration.revision()),
                gates.ask(migration, revision),
                SqlView.of(revision.scripts(), revision.report().scripts(), lineNotes),
                revisionRows.of(migration.uuid()),
                transitions.of(migration.uuid()),
                archive.besides(migration),
                decisions.covering(migration.database(), revision.report().tables()));
    }

    private List<LineNote> notesOf(UUID revision) {
        return notes.orderedStream()
                .flatMap(source -> source.of(revision).stream())
                .toList();
    }
}
