package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's time was up, and somebody else is asked.
 *
 * @param lead whether that is the rotation's lead
 */
public record ReviewEscalated(MigrationId id, UUID migration, MemberId from, MemberId to, boolean lead)
        implements Audited {

    @Override
    public @Nullable MemberId actor() {
        return null;
    }

    @Override
    public String action() {
        return "review.escalated";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "from " + from + " to " + to + (lead ? ", who leads" : "");
    }
}
