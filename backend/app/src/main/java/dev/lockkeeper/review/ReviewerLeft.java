package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was asked for a migration may not review any more, and is asked no longer.
 *
 * @param actor whose step found it; null where nobody's did
 */
public record ReviewerLeft(
        MigrationId id,
        UUID migration,
        MemberId reviewer,
        @Nullable MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.reviewer-left";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return reviewer.toString();
    }
}
