package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.UUID;

/**
 * A freeze that nobody has lifted, as pages and the gate see it.
 *
 * @param productive whether the environment that it names is production
 */
public record FreezeRow(
        UUID id,
        String title,
        Place place,
        boolean productive,
        RiskTier leastTier,
        Instant startsAt,
        Instant endsAt,
        String openedByName,
        int version) {

    boolean holds(Destination where) {
        return place.holds(where, productive);
    }

    /** Whether nothing of that tier is to run there between these moments, or at both where they are one. */
    boolean closes(RiskTier tier, Destination where, Instant from, Instant to) {
        return holds(where) && tier.compareTo(leastTier) >= 0 && (isOn(from) || touches(from, to));
    }

    boolean isOn(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    boolean touches(Instant from, Instant to) {
        return startsAt.isBefore(to) && from.isBefore(endsAt);
    }
}
