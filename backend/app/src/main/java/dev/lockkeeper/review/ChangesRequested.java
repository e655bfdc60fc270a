package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.Set;
import java.util.UUID;

/**
 * A reviewer wants the content changed before it may run.
 *
 * @param called whom the summary calls
 */
public record ChangesRequested(
        MigrationId id, UUID migration, UUID revision, int number, MemberId actor, Set<MemberId> called)
        implements Audited {

    @Override
    public String action() {
        return "review.changes-requested";
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
