package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A step of a series that ended without being done is tried again by another migration. */
public record StepRetried(MigrationId id, MemberId actor, int again) implements Audited {

    @Override
    public String action() {
        return "migration.step-retried";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "M-" + again;
    }
}
