package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class OpeningAFreezeTests extends FreezeStage {

    @Test
    void only_admins_open_and_lift() {
        var id = open("Sale", null, RiskTier.LOW, now, now.plus(HOUR));
        var eli = harbor.crew().eli();

        assertThatThrownBy(() -> Acting.run(eli, () -> freezing.open(eli, details("x", null, now, now.plus(HOUR)))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(eli, () -> freezing.lift(eli, id, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_has_not_seen_the_latest_lifts_nothing_and_nobody_lifts_twice() {
        var id = open("Sale", null, RiskTier.LOW, now, now.plus(HOUR));

        assertThatThrownBy(() -> lift(id, 7)).isInstanceOf(Conflict.class);
        lift(id, 0);
        assertThatThrownBy(() -> lift(id, 1)).hasMessageContaining("window.freeze.lifted-already");
    }

    @Test
    void it_has_a_reason_an_end_after_its_beginning_and_a_year_at_the_most() {
        assertThatThrownBy(() -> open(" ", null, RiskTier.LOW, now, now.plus(HOUR)))
                .hasMessageContaining("window.freeze.title-empty");
        assertThatThrownBy(() -> open("x", null, RiskTier.LOW, now.plus(HOUR), now.plus(HOUR)))
                .hasMessageContaining("window.freeze.order");
        assertThatThrownBy(() -> open("x", null, RiskTier.LOW, now.minus(HOUR), now.minusSeconds(1)))
                .hasMessageContaining("window.freeze.past");
        assertThatThrownBy(() -> open("x", null, RiskTier.LOW, now, now.plus(Duration.ofDays(367))))
                .hasMessageContaining("window.freeze.too-long");
    }

    @Test
    void another_tenants_freeze_keeps_nobody_waiting_and_is_not_there() {
        var quarry = shipyard.of(cast.quarry());
        var theirs = Acting.as(
                quarry.crew().ana(),
                () -> freezing.open(quarry.crew().ana(), details("Blasting", null, now.minus(HOUR), now.plus(HOUR))));

        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);
        assertThat(Acting.as(harbor.crew().vera(), () -> freezing.ahead())).isEmpty();
        assertThatThrownBy(() -> lift(theirs, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open("x", quarry.production(), RiskTier.LOW, now, now.plus(HOUR)))
                .hasMessageContaining("catalogue.place.unknown");
    }
}
