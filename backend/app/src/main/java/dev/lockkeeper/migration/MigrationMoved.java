package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or a report took the migration to another status.
 *
 * @param failedIn the script, where it failed and that is known
 */
public record MigrationMoved(
        MigrationId id,
        UUID migration,
        @Nullable MemberId actor,
        MigrationStatus from,
        MigrationStatus to,
        String reason,
        String failedIn)
        implements Audited {

    /** One that failed nowhere, or nobody says where. */
    public MigrationMoved(
            MigrationId id,
            UUID migration,
            @Nullable MemberId actor,
            MigrationStatus from,
            MigrationStatus to,
            String reason) {
        this(id, migration, actor, from, to, reason, "");
    }

    @Override
    public String action() {
        return "migration.moved";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return from.slug() + " to " + to.slug() + (reason.isBlank() ? "" : ": " + reason);
    }
}
