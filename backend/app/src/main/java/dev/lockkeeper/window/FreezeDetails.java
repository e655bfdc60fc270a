package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;

/**
 * What a freeze says.
 *
 * @param leastTier the lowest tier that waits for its end
 */
public record FreezeDetails(String title, Place place, RiskTier leastTier, Instant from, Instant to) {}
