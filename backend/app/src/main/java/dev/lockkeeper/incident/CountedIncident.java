package dev.lockkeeper.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is now, as far as whoever counts incidents needs to know.
 *
 * @param causal the migrations that are held to have caused it, in the order of their identifiers
 * @param database where it hurt, as far as anybody said
 */
public record CountedIncident(
        UUID incident,
        int number,
        Instant impactStarted,
        @Nullable Instant restored,
        @Nullable Cause cause,
        @Nullable Certainty certainty,
        List<UUID> causal,
        @Nullable UUID database) {

    public CountedIncident {
        causal = List.copyOf(causal);
    }
}
