package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.risk.RiskTier;

/** The same content was judged anew. */
public record MigrationReassessed(MigrationId id, MemberId actor, int policy, RiskTier before, RiskTier after)
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
        return "by policy " + policy + ", " + before.slug() + " to " + after.slug();
    }
}
