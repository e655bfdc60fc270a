package dev.lockkeeper.insight;

import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Certainty;
import dev.lockkeeper.incident.CountedIncident;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one incident.
 *
 * @param confirmed whether a person stands by the cause
 * @param blamed the migrations that caused it, in the order of their identifiers: only where the cause is confirmed and lies
 *     in the database
 */
record KeptIncident(
        UUID incident,
        int number,
        Instant impactStarted,
        @Nullable Instant restored,
        @Nullable Cause cause,
        boolean confirmed,
        @Nullable UUID database,
        List<UUID> blamed) {

    KeptIncident {
        blamed = List.copyOf(blamed);
    }

    /** Only what a person has confirmed counts against a migration. */
    static KeptIncident of(CountedIncident one) {
        var confirmed = one.certainty() == Certainty.CONFIRMED;
        var blames = confirmed && one.cause() != Cause.NOT_DATABASE;
        return new KeptIncident(
                one.incident(),
                one.number(),
                one.impactStarted(),
                one.restored(),
                one.cause(),
                confirmed,
                one.database(),
                blames ? one.causal() : List.of());
    }
}
