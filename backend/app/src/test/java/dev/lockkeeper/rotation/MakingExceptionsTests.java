package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import org.junit.jupiter.api.Test;

class MakingExceptionsTests extends RotationTest {

    @Test
    void an_override_puts_somebody_else_on_duty() {
        override(harbor.ana(), harbor.olga(), 1, 3);

        assertThat(onDuty(hours(2))).isEqualTo(harbor.olga().id());
        assertThat(onDuty(hours(4))).isNotEqualTo(harbor.olga().id());
    }

    @Test
    void the_database_refuses_overrides_of_one_rotation_that_overlap() {
        override(harbor.ana(), harbor.olga(), 1, 3);

        assertThatThrownBy(() -> override(harbor.ana(), harbor.boris(), 2, 4)).hasMessage("rotation.override.overlaps");
        override(harbor.ana(), harbor.boris(), 3, 4);
        Acting.run(
                harbor.ana(),
                () -> upkeep.override(
                        harbor.ana(),
                        create(harbor, "Shipping"),
                        new Stint(harbor.boris().id(), hours(1), hours(3))));
    }

    @Test
    void an_override_that_has_not_begun_is_as_if_it_never_was() {
        override(harbor.ana(), harbor.olga(), 1, 3);
        var id = read(() -> exceptions.overrides()).get(0).id();

        Acting.run(harbor.ana(), () -> upkeep.endOverride(harbor.ana(), payments, id));

        assertThat(onDuty(hours(2))).isNotEqualTo(harbor.olga().id());
        assertThat(read(() -> exceptions.overrides())).isEmpty();
    }

    @Test
    void an_override_that_runs_ends_now_and_what_was_stays() {
        override(harbor.ana(), harbor.olga(), -5, 3);
        var override = read(() -> exceptions.overrides()).get(0);

        assertThat(override.stint().from()).isAfterOrEqualTo(NOW);
        assertThatThrownBy(() -> override(harbor.ana(), harbor.olga(), -5, -3)).hasMessage("rotation.over");
    }

    @Test
    void whoever_is_away_is_not_asked() {
        away(harbor.boris(), harbor.boris(), 0, 48);

        assertThat(Acting.as(harbor.ada(), () -> calendar.candidates(payments, hours(1))))
                .containsExactly(harbor.cleo().id());
        assertThat(Acting.as(harbor.ada(), () -> calendar.at(payments, hours(1)).away()))
                .containsExactly(harbor.boris().id());
    }

    @Test
    void members_enter_their_own_time_off_and_admins_that_of_others() {
        assertThatThrownBy(() -> away(harbor.boris(), harbor.cleo(), 0, 48)).hasMessage("rotation.time-off.not-yours");
        away(harbor.ana(), harbor.cleo(), 0, 48);

        var cleos = read(() -> exceptions.timeOff()).get(0).id();
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> upkeep.endTimeOff(harbor.boris(), cleos)))
                .hasMessage("rotation.time-off.not-yours");
        Acting.run(harbor.cleo(), () -> upkeep.endTimeOff(harbor.cleo(), cleos));
        assertThat(Acting.as(harbor.ada(), () -> calendar.at(payments, hours(1)).away()))
                .isEmpty();
    }

    @Test
    void time_off_of_more_than_a_year_or_backwards_is_refused() {
        assertThatThrownBy(() -> away(harbor.boris(), harbor.boris(), 0, 24 * 400))
                .hasMessage("rotation.too-long");
        assertThatThrownBy(() -> away(harbor.boris(), harbor.boris(), 5, 4))
                .hasMessage("rotation.ends-before-it-starts");
    }
}
