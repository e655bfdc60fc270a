package dev.lockkeeper.window;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a freeze says.
 *
 * @param environment null for all
 * @param leastTier the lowest tier that waits for its end
 */
public record FreezeDetails(String title, @Nullable UUID environment, RiskTier leastTier, Instant from, Instant to) {}
