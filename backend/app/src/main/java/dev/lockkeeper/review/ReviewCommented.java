package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;

/** Somebody said something of a revision or of one of its lines. */
public record ReviewCommented(MigrationId id, UUID migration, UUID revision, int number, MemberId actor)
        implements Audited {

    @Override
    public String action() {
        return "review.commented";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "revision " + number;
    }
}
