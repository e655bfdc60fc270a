package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;

/** A reviewer who was asked cannot, and says why. */
public record AssignmentDeclined(MigrationId id, UUID migration, MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.declined";
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
