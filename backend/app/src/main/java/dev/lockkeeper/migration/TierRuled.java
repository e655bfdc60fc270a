package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.risk.RiskTier;

/** Somebody holds another tier to be right than the one that stood. */
public record TierRuled(MigrationId id, MemberId actor, RiskTier before, RiskTier after, String reason)
        implements Audited {

    @Override
    public String action() {
        return "migration.tier-ruled";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return before.slug() + " to " + after.slug() + ": " + reason;
    }
}
