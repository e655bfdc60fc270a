package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is away when. */
final class Absences {

    private final Map<MemberId, List<Stint>> byMember;

    Absences(Collection<Stint> stints) {
        byMember =
                stints.stream().sorted(Comparator.comparing(Stint::from)).collect(Collectors.groupingBy(Stint::member));
    }

    boolean isAway(MemberId member, Instant at) {
        return of(member).stream().anyMatch(stint -> stint.covers(at));
    }

    /** Null where all of them are away. */
    @Nullable
    MemberId firstThere(List<MemberId> line, Instant at) {
        return line.stream().filter(member -> !isAway(member, at)).findFirst().orElse(null);
    }

    boolean isAwayWithin(MemberId member, Instant from, Instant to) {
        return of(member).stream()
                .anyMatch(stint -> stint.from().isBefore(to) && stint.to().isAfter(from));
    }

    /** The first instant, not before the given one, at which a member is there. */
    Instant backFrom(MemberId member, Instant at) {
        var back = at;
        for (var stint : of(member)) {
            if (stint.covers(back)) {
                back = stint.to();
            }
        }
        return back;
    }

    Stream<Stint> of(Collection<MemberId> members) {
        return members.stream().flatMap(member -> of(member).stream());
    }

    private List<Stint> of(MemberId member) {
        return byMember.getOrDefault(member, List.of());
    }
}
