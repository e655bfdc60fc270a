package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is from when to when.
 *
 * @param line everybody in the order in which they stand in for each other, the holder first
 * @param goesOn whether it is the rest of the turn before, which a change of the rotation cut
 */
record Turn(
        Instant start, Instant end, @Nullable MemberId holder, List<MemberId> line, Cadence cadence, boolean goesOn) {

    Turn {
        line = List.copyOf(line);
    }

    boolean isCut() {
        return cadence.startOf(cadence.turnAt(start) + 1).isAfter(end);
    }

    /** Whether less than half of what it was to be has been. */
    boolean isShort() {
        var number = cadence.turnAt(start);
        var begun = cadence.startOf(number);
        var half =
                begun.plus(Duration.between(begun, cadence.startOf(number + 1)).dividedBy(2));
        return end.isBefore(half);
    }
}
