package dev.lockkeeper.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private final Random chance = new Random(7);
    private final Patience patience = new Patience(
            Duration.ofSeconds(2), Duration.ofHours(2), 24, Duration.ofSeconds(1), Duration.ofSeconds(5), true);

    @Test
    void pauses_double_with_each_failure_and_half_of_each_is_chance() {
        for (var failures = 1; failures <= 12; failures++) {
            var whole = Duration.ofSeconds(2).multipliedBy(1L << (failures - 1));
            for (var time = 0; time < 200; time++) {
                assertThat(patience.pause(failures, chance)).isBetween(whole.dividedBy(2), whole);
            }
        }
    }

    @Test
    void errands_that_fail_together_do_not_come_back_together() {
        var pauses = IntStream.range(0, 100)
                .mapToObj(time -> patience.pause(8, chance))
                .distinct();

        assertThat(pauses).hasSizeGreaterThan(90);
    }

    @Test
    void no_pause_is_longer_than_the_longest_however_often_it_failed() {
        for (var failures = 13; failures < 1_100; failures += 100) {
            assertThat(patience.pause(failures, chance)).isBetween(Duration.ofHours(1), Duration.ofHours(2));
        }
    }

    @Test
    void it_is_tried_for_about_a_day() {
        var longest = IntStream.range(1, 24)
                .mapToObj(failures -> patience.pause(failures, chance))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(longest).isBetween(Duration.ofHours(12), Duration.ofHours(30));
        assertThat(patience.isExhausted(23)).isFalse();
        assertThat(patience.isExhausted(24)).isTrue();
    }
}
