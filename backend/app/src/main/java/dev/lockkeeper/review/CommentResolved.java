package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;

/** What a line comment asked for is settled. */
public record CommentResolved(MigrationId id, UUID migration, MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.comment-resolved";
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
