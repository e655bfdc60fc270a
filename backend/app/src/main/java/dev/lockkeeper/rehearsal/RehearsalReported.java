package dev.lockkeeper.rehearsal;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.Locale;
import java.util.UUID;

/** Somebody told how a rehearsal of a revision ended. */
public record RehearsalReported(
        MigrationId id, UUID migration, MemberId actor, int revision, String place, RehearsalOutcome outcome)
        implements Audited {

    @Override
    public String action() {
        return "rehearsal.reported";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "revision " + revision + " on " + place + ": " + outcome.name().toLowerCase(Locale.ROOT);
    }
}
