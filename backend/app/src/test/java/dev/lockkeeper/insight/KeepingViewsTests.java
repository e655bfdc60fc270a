package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingViewsTests extends InsightTest {

    @Autowired
    InsightPage page;

    @Autowired
    Standings standings;

    /** Made of the rows of two migrations, a view is large. */
    KeptViews views;

    /** Another node. */
    KeptViews others;

    Selection chosen;
    Instant now;

    @BeforeEach
    void begin() {
        views = new KeptViews(page, standings, clock, 6);
        others = new KeptViews(page, standings, clock, 6);
        chosen = period();
        now = Instant.now();
    }

    @AfterEach
    void end() {
        views.destroy();
        others.destroy();
    }

    @Test
    void what_nobody_has_changed_is_shown_again_as_it_is() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");

        var first = shown(views, now);

        assertThat(migrations(first)).isEqualTo(1);
        assertThat(shown(views, now.plus(ShownView.FRESH))).isSameAs(first);
    }

    @Test
    void after_any_step_figures_are_reckoned_anew_on_every_node() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        assertThat(migrations(shown(views, now))).isEqualTo(1);
        assertThat(migrations(shown(others, now))).isEqualTo(1);

        incident(ada);

        assertThat(shown(views, now).view().insights().incidentCount()).isEqualTo(1);
        assertThat(shown(others, now).view().insights().incidentCount()).isEqualTo(1);
    }

    @Test
    void what_time_alone_changes_is_reckoned_behind_whoever_looks_and_never_shown_after_two_minutes() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        var first = shown(views, now);

        var later = now.plus(ShownView.FRESH).plusSeconds(1);
        assertThat(shown(views, later)).isSameAs(first);
        assertThat(awaitOther(first, later).at()).isAfter(first.at());

        var second = shown(others, now);
        assertThat(shown(others, now.plus(ShownView.LASTING).plusSeconds(1))).isNotSameAs(second);
    }

    @Test
    void what_is_made_of_many_is_not_reckoned_for_each_step_and_never_shown_for_more_than_a_minute_after_one() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        assertThat(migrations(shown(views, now))).isEqualTo(2);
        wayToProduction(Outcome.SUCCEEDED, "job-3");

        assertThat(migrations(shown(views, now.plus(ShownView.LARGE_FRESH)))).isEqualTo(2);
        assertThat(migrations(shown(views, now.plus(ShownView.LARGE_LASTING).plusSeconds(1))))
                .isEqualTo(3);
    }

    @Test
    void ten_seconds_after_a_step_whoever_asks_has_many_rows_reckoned_without_waiting() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        wayToProduction(Outcome.SUCCEEDED, "job-2");
        var first = shown(views, now);
        wayToProduction(Outcome.SUCCEEDED, "job-3");

        var later = now.plus(ShownView.LARGE_FRESH).plusSeconds(1);
        assertThat(shown(views, later)).isSameAs(first);
        assertThat(migrations(awaitOther(first, later))).isEqualTo(3);
    }

    @Test
    void many_who_ask_at_once_wait_for_one_reckoning() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        var standing = standing(harbor.crew().vera());
        var all = new CountDownLatch(8);
        var askers = Executors.newFixedThreadPool(8);
        try {
            var shown = IntStream.range(0, 8)
                    .mapToObj(n -> askers.submit(() -> {
                        all.countDown();
                        all.await();
                        return as(harbor.crew().vera(), () -> views.of(chosen, null, standing));
                    }))
                    .toList();
            assertThat(shown.stream().map(KeepingViewsTests::got).distinct()).hasSize(1);
        } finally {
            askers.shutdown();
        }
    }

    @Test
    void nobody_is_shown_what_is_kept_of_another_tenant() {
        wayToProduction(Outcome.SUCCEEDED, "job-1");
        assertThat(migrations(shown(views, now))).isEqualTo(1);

        var quarrys = shown(views, now, cast.quarry().vera());

        assertThat(quarrys.view().insights().isEmpty()).isTrue();
    }

    @Test
    void a_view_from_a_time_that_has_not_come_is_not_shown() {
        var first = shown(views, now);

        assertThat(shown(views, now.minus(Duration.ofSeconds(1)))).isNotSameAs(first);
    }

    private ShownView awaitOther(ShownView first, Instant at) {
        var until = System.nanoTime() + 20_000_000_000L;
        var shown = first;
        while (shown == first && System.nanoTime() < until) {
            Thread.onSpinWait();
            shown = shown(views, at);
        }
        return shown;
    }

    private ShownView shown(KeptViews of, Instant at) {
        return shown(of, at, harbor.crew().vera());
    }

    private ShownView shown(KeptViews of, Instant at, CurrentMember member) {
        var standing = standing(member);
        return TravellingClock.at(at, () -> as(member, () -> of.of(chosen, InsightFilter.Compare.NOTHING, standing)));
    }

    private Standing standing(CurrentMember member) {
        return Acting.as(member, standings::now);
    }

    private static ShownView got(Future<ShownView> asked) {
        try {
            return asked.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int migrations(ShownView shown) {
        return shown.view().insights().leadTimes().total().n();
    }
}
