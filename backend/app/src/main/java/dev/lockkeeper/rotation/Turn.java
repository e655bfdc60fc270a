package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is from when to when.
 *
 * @param line everybody in the order in which they stand in for each other, the holder first
 * @param goesOn whether it is the rest of the turn before, which a change of the rotation cut
 * @param charged for whom it counts, with what it is the rest of; null where nobody was there
 */
record Turn(
        Instant start,
        Instant end,
        @Nullable MemberId holder,
        List<MemberId> line,
        Cadence cadence,
        boolean goesOn,
        @Nullable MemberId charged) {

    Turn {
        line = List.copyOf(line);
    }

    Turn chargedTo(@Nullable MemberId member) {
        return new Turn(start, end, holder, line, cadence, goesOn, member);
    }

    /** Where it begins, where what is free begins and ends in it, and where these stints do. */
    TreeSet<Instant> cuts(Stream<Stint> stints) {
        var cuts = new TreeSet<Instant>();
        cuts.add(start);
        Stream.concat(stints.flatMap(stint -> Stream.of(stint.from(), stint.to())), cadence.freeEdges(start, end))
                .filter(cut -> cut.isAfter(start) && cut.isBefore(end))
                .forEach(cuts::add);
        return cuts;
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
