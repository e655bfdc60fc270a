package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long members stand in a rotation and are not away, within a stretch of time. */
final class Presence {

    private Presence() {}

    /** Of everybody who stood in it at any time of the stretch. */
    static Map<MemberId, Duration> of(List<Era> eras, Collection<Stint> timeOff, Instant from, Instant to) {
        var away = timeOff.stream().sorted(Comparator.comparing(Stint::from)).collect(groupingBy(Stint::member));
        var present = new HashMap<MemberId, Duration>();
        for (var era : eras) {
            var begins = era.from().isAfter(from) ? era.from() : from;
            var ends = era.to().isBefore(to) ? era.to() : to;
            if (begins.isBefore(ends)) {
                era.members()
                        .forEach(member -> present.merge(
                                member, there(away.getOrDefault(member, List.of()), begins, ends), Duration::plus));
            }
        }
        return present;
    }

    /** Stints may overlap; they come in order. */
    private static Duration there(List<Stint> away, Instant begins, Instant ends) {
        var there = Duration.ZERO;
        var at = begins;
        for (var stint : away) {
            var until = stint.from().isBefore(ends) ? stint.from() : ends;
            if (until.isAfter(at)) {
                there = there.plus(Duration.between(at, until));
            }
            at = stint.to().isAfter(at) ? stint.to() : at;
        }
        return at.isBefore(ends) ? there.plus(Duration.between(at, ends)) : there;
    }
}
