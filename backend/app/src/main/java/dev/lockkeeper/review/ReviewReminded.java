package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer has not decided yet, and is reminded.
 *
 * @param assignment what they are asked by
 * @param until when somebody else is asked; null for never
 */
public record ReviewReminded(
        MigrationId id,
        UUID migration,
        UUID assignment,
        MemberId reviewer,
        Instant since,
        @Nullable Instant until) implements Audited {

    @Override
    public @Nullable MemberId actor() {
        return null;
    }

    @Override
    public String action() {
        return "review.reminded";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "to " + reviewer;
    }
}
