package dev.lockkeeper.insight.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MakingFiguresAnewTests extends UpkeepTest {

    private static final int STEPS = 220;

    static List<Long> seeds() {
        var fixed = Long.getLong("lockkeeper.history.seed");
        return fixed != null ? List.of(fixed) : new Random().longs(3).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}, again with -Dlockkeeper.history.seed={0}")
    @MethodSource("seeds")
    void out_of_nothing_they_are_the_same_to_the_bit_whatever_happened(long seed) {
        fixtures.withoutWorkers(() -> {
            var told = history.of(harbor, seed);
            told.begin();
            told.goOn(STEPS / 2);
            shipyard.approvals(harbor.crew(), 1);
            assertThat(told.goOn(STEPS / 2)).isGreaterThan(STEPS / 10);
            var kept = tables();
            assertThat(kept.get("insight_lead_time")).hasSize(12);
            assertThat(kept.get("insight_execution")).isNotEmpty();
            assertThat(kept.get("insight_incident")).isNotEmpty();

            wipe();
            rebuild();

            assertThat(tables()).isEqualTo(kept);
        });
    }

    @ParameterizedTest(name = "seed {0}, again with -Dlockkeeper.history.seed={0}")
    @MethodSource("seeds")
    void steps_go_on_while_it_is_stopped_and_begun_again(long seed) {
        fixtures.withoutWorkers(() -> {
            var told = history.of(harbor, seed);
            var lot = new Random(seed);
            told.goOn(STEPS / 4);
            for (var stop = 0; stop < 4; stop++) {
                wipe();
                Acting.run(
                        harbor.crew().ana(), () -> rebuilding.ask(harbor.crew().ana()));
                for (var step = lot.nextInt(3); step > 0; step--) {
                    asSystem(rebuilding::step);
                }
                told.goOn(STEPS / 8);
            }
            finish();
            var kept = tables();

            wipe();
            rebuild();

            assertThat(tables()).isEqualTo(kept);
            check();
            assertThat(upkeep().wrong()).isZero();
            assertThat(upkeep().passed())
                    .isEqualTo(kept.values().stream().mapToLong(List::size).sum()
                            - kept.get("insight_blame").size());
        });
    }

    @Test
    void what_somebody_is_writing_just_now_is_left_to_them_and_nobody_waits() {
        fixtures.withoutWorkers(() -> {
            var ada = harbor.crew().ada();
            var id = shipyard.draft(harbor, "Add a berth");
            Acting.run(harbor.crew().ana(), () -> rebuilding.ask(harbor.crew().ana()));

            Acting.run(
                    ada,
                    () -> transaction.executeWithoutResult(status -> {
                        lifecycle.submit(ada, id);
                        CompletableFuture.runAsync(this::finish)
                                .orTimeout(30, TimeUnit.SECONDS)
                                .join();
                    }));

            var kept = tables();
            assertThat(upkeep().isRebuilding()).isFalse();
            rebuild();
            assertThat(tables()).isEqualTo(kept);
        });
    }

    @Test
    void the_operator_has_them_made_anew_of_one_company() {
        fixtures.withoutWorkers(() -> {
            var quarry = cast.quarry();

            new RebuildAtStart(tenants, rebuilding, harbor.crew().slug()).begin();

            assertThat(upkeep().isRebuilding()).isTrue();
            assertThat(Acting.as(quarry.vera(), desk::upkeep)).isNull();
        });
    }

    @Test
    void an_admin_has_them_made_anew_and_nobody_else() {
        var path = "insights/upkeep/rebuild";
        assertThat(browser.post(harbor.crew().boris(), path)).hasStatus(403);
        assertThat(browser.post(harbor.crew().ana(), path)).hasStatus3xxRedirection();

        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (upkeep().isRebuilding() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(upkeep().rebuiltAt()).isNotNull();
        assertThat(browser.text(harbor.crew().ana(), "insights/upkeep")).contains("Made anew");
        assertThat(Acting.as(cast.quarry().vera(), desk::upkeep)).isNull();
    }
}
