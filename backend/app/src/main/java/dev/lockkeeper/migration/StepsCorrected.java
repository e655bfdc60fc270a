package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report tells otherwise when production ran the migration: its timeline has other times, its status is the same. */
public record StepsCorrected(
        MigrationId id, UUID migration, @Nullable MemberId actor, MigrationStatus status) implements Audited {

    @Override
    public String action() {
        return "migration.steps-corrected";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return status.slug();
    }
}
