package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.Turn;
import dev.lockkeeper.migration.TurnTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HoldingTests {

    private static final Instant NINE = Instant.parse("2026-03-23T09:00:00Z");

    @Test
    void each_moment_between_submission_and_approval_is_held_by_whoever_was_next() {
        var turns = List.of(
                taken(Turn.SUBMIT, 0),
                taken(Turn.REVIEW, 10),
                taken(Turn.REVISE, 25),
                taken(Turn.REVIEW, 65),
                taken(Turn.REHEARSE, 70),
                taken(Turn.EXECUTE, 100));

        assertThat(Held.between(turns, at(10), at(100))).isEqualTo(new Held(minutes(20), minutes(40), minutes(30), 2));
    }

    @Test
    void what_nobody_had_to_review_was_held_by_nobody() {
        var turns = List.of(taken(Turn.SUBMIT, 0), taken(Turn.EXECUTE, 10));

        assertThat(Held.between(turns, at(10), at(10))).isEqualTo(new Held(minutes(0), minutes(0), minutes(0), 0));
    }

    @Test
    void an_approval_that_an_edit_voids_gives_the_time_since_to_others_until_it_comes_back() {
        var turns = List.of(
                taken(Turn.SUBMIT, 0),
                taken(Turn.REVIEW, 0),
                taken(Turn.EXECUTE, 30),
                taken(Turn.REVIEW, 45),
                taken(Turn.EXECUTE, 50));

        assertThat(Held.between(turns, at(0), at(50))).isEqualTo(new Held(minutes(35), minutes(0), minutes(15), 2));
    }

    @Test
    void nothing_is_known_before_the_approval_and_of_what_began_before_turns_were_kept() {
        var turns = List.of(taken(Turn.REVIEW, 20), taken(Turn.EXECUTE, 30));

        assertThat(Held.between(turns, at(20), null)).isNull();
        assertThat(Held.between(turns, null, null)).isNull();
        assertThat(Held.between(List.of(), at(20), at(30))).isNull();
        assertThat(Held.between(turns, at(10), at(30))).isNull();
    }

    @RepeatedTest(50)
    void whatever_happened_the_parts_make_the_whole(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var minute = new int[] {0};
        var turns = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(n -> taken(
                        Turn.values()[random.nextInt(Turn.values().length)],
                        minute[0] += n == 0 ? 0 : random.nextInt(90)))
                .toList();
        var from = at(random.nextInt(200));
        var until = from.plus(minutes(random.nextInt(600)));

        assertThat(Held.between(turns, from, until).whole()).isEqualTo(Duration.between(from, until));
    }

    private static TurnTaken taken(Turn turn, int minute) {
        return new TurnTaken(turn, at(minute));
    }

    private static Instant at(int minute) {
        return NINE.plus(minutes(minute));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
