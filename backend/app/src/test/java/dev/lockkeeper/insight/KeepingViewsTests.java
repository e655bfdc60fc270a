package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingViewsTests extends InsightTest {

    @Autowired
    InsightPage page;

    /** Two migrations are very many. */
    KeptViews views;

    Selection chosen;

    @BeforeEach
    void begin() {
        views = new KeptViews(page, clock, 6);
        chosen = period();
    }

    @AfterEach
    void end() {
        views.destroy();
    }

    @Test
    void what_is_made_of_few_rows_is_reckoned_for_everybody() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        assertThat(migrations(Instant.now())).isEqualTo(1);
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        assertThat(migrations(Instant.now())).isEqualTo(2);
    }

    @Test
    void what_is_made_of_many_is_shown_again_for_some_seconds_and_never_for_more_than_a_minute() {
        var now = Instant.now();
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        assertThat(migrations(now)).isEqualTo(2);
        wayToProduction(Outcome.SUCCEEDED, "job-3");

        assertThat(migrations(now.plus(KeptViews.FRESH))).isEqualTo(2);
        assertThat(migrations(now.plus(KeptViews.LASTING).plusSeconds(1))).isEqualTo(3);
    }

    @Test
    void after_some_seconds_whoever_asks_has_it_reckoned_anew_without_waiting() {
        var now = Instant.now();
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        assertThat(migrations(now)).isEqualTo(2);
        wayToProduction(Outcome.SUCCEEDED, "job-3");

        var later = now.plus(KeptViews.FRESH).plusSeconds(1);
        assertThat(migrations(later)).isEqualTo(2);
        var until = System.nanoTime() + 20_000_000_000L;
        while (migrations(later) == 2 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(migrations(later)).isEqualTo(3);
    }

    @Test
    void nobody_is_shown_what_is_kept_of_another_tenant() {
        var now = Instant.now();
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        assertThat(migrations(now)).isEqualTo(2);

        var quarrys = Acting.as(cast.quarry().vera(), () -> views.of(chosen, InsightFilter.Compare.NOTHING));
        assertThat(quarrys.view().insights().isEmpty()).isTrue();
        assertThat(quarrys.kept()).isFalse();
    }

    private int migrations(Instant at) {
        return TravellingClock.at(
                        at, () -> as(harbor.crew().vera(), () -> views.of(chosen, InsightFilter.Compare.NOTHING)))
                .view()
                .insights()
                .leadTimes()
                .total()
                .n();
    }
}
