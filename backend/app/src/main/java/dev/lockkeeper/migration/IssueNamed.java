package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migration belongs to another issue than before.
 *
 * @param actor null where the issue itself has moved
 * @param from null where it belonged to none
 * @param to null where it belongs to none any more
 */
public record IssueNamed(
        MigrationId id,
        UUID migration,
        MigrationStatus status,
        @Nullable MemberId actor,
        @Nullable String from,
        @Nullable String to)
        implements Audited {

    @Override
    public String action() {
        return actor == null ? "migration.issue-moved" : "migration.issue-named";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return (from == null ? "none" : from) + " → " + (to == null ? "none" : to);
    }
}
