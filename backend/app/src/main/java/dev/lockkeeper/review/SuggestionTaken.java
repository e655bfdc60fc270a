package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;

/** The author took over what a reviewer suggested for some lines. */
public record SuggestionTaken(MigrationId id, UUID comment, int revision, MemberId actor) implements Audited {

    @Override
    public String action() {
        return "review.suggestion-taken";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return "revision " + revision;
    }
}
