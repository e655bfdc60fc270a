package dev.lockkeeper.execution;

import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of an execution when it was first told of. It does not change with what is learnt later.
 *
 * @param expected null where nobody knew how long it takes
 * @param by what showed it
 */
public record Prospect(
        RiskTier tier, ChangeKind kind, @Nullable Duration expected, ExpectedTime.Source by) {

    /** For pages; null as above. */
    public @Nullable String words() {
        return expected == null ? null : Durations.words(expected);
    }
}
