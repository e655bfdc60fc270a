package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.Set;
import java.util.UUID;

/**
 * A reviewer approved a revision.
 *
 * @param called whom the summary calls
 */
public record ReviewApproved(
        MigrationId id, UUID migration, UUID revision, int number, MemberId actor, Set<MemberId> called)
        implements Audited {

    @Override
    public String action() {
        return "review.approved";
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
