package dev.lockkeeper.window;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A freeze that nobody has lifted, as pages and the gate see it.
 *
 * @param environment the name, null for all
 * @param production whether it holds there
 */
public record FreezeRow(
        UUID id,
        String title,
        @Nullable String environment,
        boolean production,
        RiskTier leastTier,
        Instant startsAt,
        Instant endsAt,
        String openedByName,
        int version) {

    /** Whether nothing of that tier is to start in production then. */
    boolean closes(RiskTier tier, Instant at) {
        return production && tier.compareTo(leastTier) >= 0 && !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    boolean touches(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt);
    }
}
