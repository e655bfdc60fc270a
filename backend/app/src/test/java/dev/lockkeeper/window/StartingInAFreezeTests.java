package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StartingInAFreezeTests extends FreezeStage {

    @Test
    void a_start_in_it_is_refused_but_for_clocks_that_differ() {
        var ends = now.plus(HOUR);
        open("Year end", null, RiskTier.LOW, now, ends);

        assertThatThrownBy(() -> start(now.plusSeconds(1800))).hasMessageContaining("window.freeze.closed");
        start(ends.minusSeconds(60));
        start(now.minusSeconds(1));
    }

    @Test
    void it_keeps_nothing_out_from_before_it_was_opened() {
        open("Year end", null, RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        start(now.minusSeconds(1800));
    }

    @Test
    void nothing_is_scheduled_into_it() {
        var from = now.plus(Duration.ofDays(1));
        open("Sale", null, RiskTier.LOW, from, from.plus(HOUR));

        assertThatThrownBy(() -> schedule(from.plusSeconds(60)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("window.freeze.closed");
                    assertThat(refusal.arguments())
                            .containsExactly("Sale", Moments.words(from.plus(HOUR)), "production");
                });

        schedule(from.plus(HOUR));
        assertThat(summary().scheduledFor()).isEqualTo(from.plus(HOUR));
    }

    @Test
    void what_was_scheduled_before_it_was_opened_is_told() {
        var at = now.plus(Duration.ofDays(1));
        schedule(at);

        open("Sale", null, RiskTier.LOW, at.minus(HOUR), at.plus(HOUR));

        assertThat(freeze().sentence()).isEqualTo("gate.freeze.then");
    }

    private void start(Instant at) {
        Acting.run(
                harbor.crew().ada(),
                () -> scheduling.requireStartable(summary(), Destination.PRODUCTION, at, Duration.ofMinutes(5)));
    }
}
