package dev.lockkeeper.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What executions of a class are to keep to in an environment, for as long as it held.
 *
 * @param target the share that is to keep to it, above 0 and below 1
 * @param until null while it holds
 */
public record Objective(
        UUID id,
        ObjectiveScope scope,
        String environmentName,
        ObjectiveLimits limits,
        BigDecimal target,
        Instant from,
        @Nullable Instant until,
        String setBy) {

    /** In per cent, without zeros that say nothing. */
    public String targetPercent() {
        return target.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
