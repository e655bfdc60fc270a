package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.web.Departure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LeavingWithSwapsTests extends RotationTest {

    @Autowired
    Swapping swapping;

    @Autowired
    ShiftDeparture departure;

    @Test
    void one_that_waits_is_counted_whatever_was_asked_and_withdrawn_since() {
        ask(harbor.boris(), harbor.cleo());
        for (int n = 0; n < 51; n++) {
            var never = ask(harbor.cleo(), harbor.olga());
            Acting.run(harbor.cleo(), () -> swapping.withdraw(harbor.cleo(), payments, never));
        }

        assertThat(swaps(harbor.boris())).containsExactly(List.of("Payments", 1L));
        assertThat(swaps(harbor.cleo())).containsExactly(List.of("Payments", 1L));
        assertThat(swaps(harbor.olga())).isEmpty();
    }

    @Test
    void one_that_has_expired_is_not() {
        var shift = next(harbor.boris());
        ask(harbor.boris(), harbor.cleo());

        assertThat(swaps(harbor.boris())).hasSize(1);
        assertThat(TravellingClock.at(shift.from(), () -> swaps(harbor.boris())))
                .isEmpty();
    }

    private UUID ask(CurrentMember by, CurrentMember of) {
        var shift = next(by);
        return Acting.as(by, () -> swapping.ask(by, payments, shift.from(), of.id(), null));
    }

    private Shift next(CurrentMember member) {
        return Acting.as(harbor.vera(), () -> calendar.shifts(payments, hours(0), hours(24 * 40))).stream()
                .filter(shift ->
                        member.id().equals(shift.member()) && shift.from().isAfter(NOW.plusSeconds(60)))
                .findFirst()
                .orElseThrow();
    }

    private List<List<Object>> swaps(CurrentMember member) {
        return read(() -> departure.of(member.id()).stream()
                .filter(effect -> effect.words().equals("rotation.departure.swaps"))
                .map(Departure.Effect::arguments)
                .toList());
    }
}
