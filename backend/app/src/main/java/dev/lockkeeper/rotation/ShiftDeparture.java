package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.web.Departure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The turns of who is gone fall to the next; what they lead has no lead; nobody can answer a swap with them. */
@Component
@Order(2)
class ShiftDeparture implements Departure {

    private static final Duration AHEAD = Duration.ofDays(56);

    private final MemberShifts shifts;
    private final Rotations rotations;
    private final SwapLog swaps;
    private final Clock clock;

    ShiftDeparture(MemberShifts shifts, Rotations rotations, SwapLog swaps, Clock clock) {
        this.shifts = shifts;
        this.rotations = rotations;
        this.swaps = swaps;
        this.clock = clock;
    }

    @Override
    public List<Effect> of(MemberId member) {
        var now = clock.instant();
        var turns = turns(member, now);
        var waiting = swaps.waiting(member, now);
        return rotations.list().stream()
                .flatMap(rotation -> Stream.of(
                                turn(rotation, member, turns.getOrDefault(rotation.id(), 0L)),
                                lead(rotation, member),
                                swap(rotation, waiting.getOrDefault(rotation.id(), 0L)))
                        .filter(Objects::nonNull))
                .toList();
    }

    private Map<RotationId, Long> turns(MemberId member, Instant now) {
        return shifts.between(member, now, now.plus(AHEAD)).stream()
                .collect(groupingBy(MemberShifts.Duty::rotation, counting()));
    }

    /** Whoever stands in a rotation without a shift so soon would be asked as well, once others are passed over. */
    private static @Nullable Effect turn(Rotation rotation, MemberId member, long turns) {
        if (turns > 0) {
            return new Effect("rotation.departure.shifts", rotation.name(), turns);
        }
        var standing = rotation.members().contains(member)
                || rotation.latest().plan().members().contains(member);
        return standing ? new Effect("rotation.departure.member", rotation.name()) : null;
    }

    private static @Nullable Effect lead(Rotation rotation, MemberId member) {
        return member.equals(rotation.lead()) ? new Effect("rotation.departure.lead", rotation.name()) : null;
    }

    private static @Nullable Effect swap(Rotation rotation, long waiting) {
        return waiting == 0 ? null : new Effect("rotation.departure.swaps", rotation.name(), waiting);
    }
}
