package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviewers are missing and are looked for. */
public record ReviewersSought(
        MigrationId id,
        UUID migration,
        int places,
        @Nullable MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.reviewers-sought";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return String.valueOf(places);
    }
}
