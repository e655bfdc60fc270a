package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;

/** A reviewer said what of the checklist they have gone through. */
public record ChecklistTicked(MigrationId id, int revision, int ticked, MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.checklist";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "revision " + revision + ", " + ticked + " ticked";
    }
}
