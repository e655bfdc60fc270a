package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said when a migration is to run.
 *
 * @param where the name of the environment
 * @param at null where they took that back
 */
public record MigrationScheduled(
        MigrationId id,
        MemberId actor,
        String where,
        @Nullable Instant at) implements Audited {

    @Override
    public String action() {
        return "migration.scheduled";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return (at == null ? "no longer" : "for " + at) + " in " + where;
    }
}
