package dev.lockkeeper.rotation;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A stretch of time in which a rotation has one cadence and one order. */
record Era(Instant from, Instant to, Cadence cadence, List<MemberId> members) {

    Era {
        members = List.copyOf(members);
    }

    /** From the first handover on and for ever. */
    static Era whole(Cadence cadence, List<MemberId> members) {
        return new Era(cadence.startOf(0), Instant.MAX, cadence, members);
    }

    /** Cut wherever a member may not review any more, or may again: each part has those who may. */
    Stream<Era> without(Collection<Stint> gone) {
        var mine =
                gone.stream().filter(stint -> members.contains(stint.member())).toList();
        var starts = mine.stream()
                .flatMap(stint -> Stream.of(stint.from(), stint.to()))
                .filter(cut -> cut.isAfter(from) && cut.isBefore(to))
                .collect(toCollection(TreeSet::new));
        starts.add(from);
        return starts.stream().map(start -> part(start, requireNonNullElse(starts.higher(start), to), mine));
    }

    private Era part(Instant start, Instant end, Collection<Stint> gone) {
        var absent = gone.stream()
                .filter(stint -> stint.covers(start))
                .map(Stint::member)
                .collect(toSet());
        return new Era(
                start,
                end,
                cadence,
                members.stream().filter(member -> !absent.contains(member)).toList());
    }
}
