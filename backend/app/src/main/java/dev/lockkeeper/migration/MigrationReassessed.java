package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.risk.RiskTier;
import org.jspecify.annotations.Nullable;

/**
 * The same content was judged anew. Nobody is the actor where Jira told what kind of issue it belongs to.
 *
 * @param reason as somebody gave it, or what was let go of; may be empty
 */
public record MigrationReassessed(
        MigrationId id, @Nullable MemberId actor, int policy, RiskTier before, RiskTier after, String reason)
        implements Audited {

    @Override
    public String action() {
        return "migration.reassessed";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        var moved = "by policy " + policy + ", " + before.slug() + " to " + after.slug();
        return reason.isEmpty() ? moved : moved + ". " + reason;
    }
}
