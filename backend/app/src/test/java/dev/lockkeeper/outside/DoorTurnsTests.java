package dev.lockkeeper.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorTurnsTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void who_comes_when_all_are_inside_waits_and_is_let_in_when_one_leaves() {
        var turns = new DoorTurns(32, 1, LONG);
        assertThat(turns.enter("harbor")).isTrue();

        var second = enter(turns, "harbor");
        assertThat(second).isNotDone();
        turns.leave("harbor");

        await().until(second::isDone);
        assertThat(second.join()).isTrue();
    }

    @Test
    void who_waits_in_vain_is_sent_away_and_takes_no_turn_with_them() {
        var turns = new DoorTurns(32, 1, SHORT);
        turns.enter("harbor");

        assertThat(turns.enter("harbor")).isFalse();
        turns.leave("harbor");

        assertThat(turns.enter("harbor")).isTrue();
    }

    @Test
    void those_at_one_door_keep_nobody_from_another() {
        var turns = new DoorTurns(32, 2, LONG);
        turns.enter("harbor");
        turns.enter("harbor");
        enter(turns, "harbor");

        assertThat(turns.enter("quarry")).isTrue();
    }

    @Test
    void all_doors_together_let_so_many_in() {
        var turns = new DoorTurns(2, 2, SHORT);
        turns.enter("harbor");
        turns.enter("quarry");

        assertThat(turns.enter("mill")).isFalse();
        turns.leave("quarry");

        assertThat(turns.enter("mill")).isTrue();
    }

    @Test
    void beyond_those_who_may_wait_nobody_waits() {
        var turns = new DoorTurns(32, 1, LONG);
        var six = IntStream.range(0, 6).mapToObj(n -> enter(turns, "harbor")).toList();
        await().until(() -> answers(six).size() == 2);
        assertThat(answers(six)).containsExactlyInAnyOrder(true, false);

        for (var inside = 1; inside < 5; inside++) {
            var more = 2 + inside;
            turns.leave("harbor");
            await().until(() -> answers(six).size() == more);
        }
        assertThat(answers(six)).containsOnlyOnce(false);
    }

    private static List<Boolean> answers(List<CompletableFuture<Boolean>> asked) {
        return asked.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<Boolean> enter(DoorTurns turns, String door) {
        return CompletableFuture.supplyAsync(() -> turns.enter(door), others);
    }
}
