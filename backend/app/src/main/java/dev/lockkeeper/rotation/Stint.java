package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A member from one instant until just before another: on an override, or away. */
public record Stint(MemberId member, Instant from, Instant to) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** What is left of it without those of the same member. */
    Stream<Stint> without(Collection<Stint> gone) {
        var left = List.of(this);
        for (var one : gone) {
            if (one.member().equals(member)) {
                left = left.stream().flatMap(part -> part.without(one)).toList();
            }
        }
        return left.stream();
    }

    private Stream<Stint> without(Stint other) {
        var before = new Stint(member, from, other.from().isBefore(to) ? other.from() : to);
        var after = new Stint(member, other.to().isAfter(from) ? other.to() : from, to);
        return Stream.of(before, after).filter(part -> part.from().isBefore(part.to()));
    }
}
