package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class PlanningForAnEnvironmentTests extends PlanningStage {

    @Test
    void a_time_elsewhere_than_in_production_moves_nothing() {
        schedule(harbor.crew().ada(), staging(), tomorrow);

        assertThat(stops()).containsExactly(tomorrow);
        assertThat(summary().scheduledFor()).isNull();
        assertThat(summary().status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void it_is_said_anew_and_taken_back() {
        schedule(harbor.crew().ada(), staging(), tomorrow);
        schedule(harbor.crew().eli(), staging(), tomorrow.plus(HOUR));
        assertThat(stops()).containsExactly(tomorrow.plus(HOUR));

        unschedule();

        assertThat(stops()).isEmpty();
        assertThatThrownBy(this::unschedule).hasMessageContaining("migration.schedule.none");
    }

    @Test
    void a_freeze_there_keeps_it_out_and_production_goes_on() {
        freeze(Place.in(harbor.staging()));

        assertThatThrownBy(() -> schedule(harbor.crew().ada(), staging(), tomorrow))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("window.freeze.closed");
                    assertThat(refusal.arguments()).endsWith("staging");
                });
        assertThatThrownBy(() -> start(staging(), tomorrow)).hasMessageContaining("window.freeze.closed");

        schedule(harbor.crew().ada(), Destination.PRODUCTION, tomorrow);
        start(Destination.PRODUCTION, tomorrow);
    }

    @Test
    void one_of_production_leaves_staging_alone_and_one_of_all_does_not() {
        freeze(Place.PRODUCTION);
        schedule(harbor.crew().ada(), staging(), tomorrow);
        start(staging(), tomorrow);

        freeze(Place.EVERYWHERE);

        assertThatThrownBy(() -> start(staging(), tomorrow)).hasMessageContaining("window.freeze.closed");
    }

    @Test
    void a_window_of_staging_counts_there_alone() {
        windows(window(8, 10, Place.PRODUCTION), window(14, 16, Place.in(harbor.staging())));

        schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(15)));
        schedule(harbor.crew().ada(), Destination.PRODUCTION, tomorrow.plus(HOUR.multipliedBy(9)));

        assertThatThrownBy(() -> schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(9))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("migration.schedule.outside");
                    assertThat(refusal.arguments()).endsWith("staging");
                });
        assertThatThrownBy(() ->
                        schedule(harbor.crew().ada(), Destination.PRODUCTION, tomorrow.plus(HOUR.multipliedBy(15))))
                .hasMessageContaining("migration.schedule.outside");
    }

    @Test
    void without_a_window_of_its_own_staging_is_always_open() {
        windows(window(8, 10, Place.PRODUCTION));

        schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(15)));

        assertThat(stops()).hasSize(1);
    }

    @Test
    void a_tier_that_asks_for_a_window_needs_one_in_production() {
        assertThatThrownBy(() -> windows(window(8, 10, Place.in(harbor.staging()))))
                .hasMessageContaining("policy.window.missing");
        windows(window(8, 10, Place.in(harbor.production())));
        assertThatThrownBy(() -> windows(window(8, 10, Place.in(new UUID(0, 1)))))
                .hasMessageContaining("catalogue.place.unknown");
    }

    @Test
    void a_viewer_and_another_tenants_environment_are_refused() {
        var theirs = shipyard.of(cast.quarry()).staging();

        assertThatThrownBy(() -> schedule(harbor.crew().vera(), staging(), tomorrow))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.crew().ana(), () -> environments.get(theirs)))
                .isInstanceOf(NotFound.class);
        assertThat(schedulePage(theirs.toString())).hasStatus(404);
        assertThat(stops()).isEmpty();
    }
}
