package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrNote;
import dev.lockkeeper.decision.adr.AdrReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What whoever imports is told of the guards that a file brings, before they check anything. */
final class ImportedGuards {

    private ImportedGuards() {}

    /** A new record brings them; where it is in force, they are to be tried and agreed to here all the same. */
    static List<AdrNote> noted(AdrReading one) {
        return switch (Objects.requireNonNull(one.record()).status()) {
            case ACCEPTED -> noted(one, "guards-amend");
            case PROPOSED -> noted(one, "guards-waiting");
            case REJECTED, DEPRECATED, SUPERSEDED -> one.notes();
        };
    }

    /** One that is here already gets them while it is proposed. */
    static List<AdrNote> noted(AdrReading one, Decision here) {
        return noted(one, here.isProposed() ? "guards-waiting" : "guards-stay");
    }

    private static List<AdrNote> noted(AdrReading one, String key) {
        var guards = Objects.requireNonNull(one.record()).guards();
        var notes = new ArrayList<>(one.notes());
        if (!guards.isEmpty()) {
            notes.add(AdrNote.of(key, String.valueOf(guards.size())));
        }
        return notes;
    }
}
