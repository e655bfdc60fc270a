package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody said something of a revision or of some of its lines, all of it at once.
 *
 * @param comments on lines; none where it is of the whole
 * @param called whom its text calls
 * @param withVerdict whether it comes with a decision, of which the author is told anyway
 */
public record ReviewCommented(
        MigrationId id,
        UUID migration,
        UUID revision,
        int number,
        MemberId actor,
        List<UUID> comments,
        Set<MemberId> called,
        boolean withVerdict)
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
        return "revision " + number + (comments.size() > 1 ? ", " + comments.size() + " comments" : "");
    }
}
