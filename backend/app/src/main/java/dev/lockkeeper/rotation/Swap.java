package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One member asks another to take a shift.
 *
 * @param gives the shift that the asker gives, as the other would have it
 * @param takes the shift that the asker takes in exchange, as the asker would have it; null where it is one-sided
 */
record Swap(
        UUID id,
        RotationId rotation,
        MemberId by,
        Stint gives,
        @Nullable Stint takes,
        SwapStatus kept,
        Instant askedAt) {

    MemberId of() {
        return gives.member();
    }

    SwapStatus status(Instant now) {
        return kept == SwapStatus.ASKED && !begins().isAfter(now) ? SwapStatus.EXPIRED : kept;
    }

    /** Each as it would be when it is accepted. */
    List<Stint> stints() {
        return takes == null ? List.of(gives) : List.of(gives, takes);
    }

    private Instant begins() {
        return stints().stream().map(Stint::from).min(Instant::compareTo).orElseThrow();
    }

    /** Whether the calendar still says what it said when somebody asked. */
    boolean stands(OnCallCalendar calendar) {
        var asked = Stream.concat(
                Stream.of(new Stint(by, gives.from(), gives.to())),
                Stream.ofNullable(takes).map(stint -> new Stint(of(), stint.from(), stint.to())));
        return asked.allMatch(stint -> calendar.shiftAt(stint.from())
                .filter(shift -> shift.from().equals(stint.from())
                        && shift.to().equals(stint.to())
                        && stint.member().equals(shift.member()))
                .isPresent());
    }
}
