package dev.lockkeeper.migration;

import dev.lockkeeper.risk.RiskModel;
import dev.lockkeeper.risk.RiskTier;
import org.jspecify.annotations.Nullable;

/** What today's policy and model would say of what was known then. */
public record TodaysWord(int policy, RiskTier tier, boolean same) {

    /** Nothing where nothing is newer, or where it cannot be told without reading the SQL again. */
    static @Nullable TodaysWord of(Revision revision, Policy today) {
        var assessed = revision.assessed();
        var newer = assessed.policyVersion() != today.version() || assessed.modelVersion() != RiskModel.VERSION;
        if (!newer || !revision.isComparable()) {
            return null;
        }
        var tier = revision.tier(revision.under(today.risk()).tier());
        return new TodaysWord(today.version(), tier, tier == revision.tier());
    }
}
