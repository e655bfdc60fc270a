package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody can be asked for a migration: neither a member of a rotation nor its lead.
 *
 * @param assignment the number under which somebody was looked for
 * @param late who keeps it though their time is up; null where nobody is asked
 * @param actor whose step led to it
 */
public record ReviewerMissing(
        MigrationId id,
        UUID migration,
        int assignment,
        @Nullable MemberId late,
        @Nullable MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.reviewer-missing";
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
