package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer was asked; the actor is whose step led to it.
 *
 * @param assignment its number: who is asked a second time is asked under another
 */
public record ReviewerAssigned(
        MigrationId id,
        UUID migration,
        int assignment,
        MemberId reviewer,
        @Nullable MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.assigned";
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
