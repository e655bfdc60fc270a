package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jira.Age.Unit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgeTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void an_age_is_told_in_the_largest_unit_that_fits() {
        assertThat(after(Duration.ofSeconds(59))).isEqualTo(new Age(Unit.NOW, 0));
        assertThat(after(Duration.ofMinutes(1))).isEqualTo(new Age(Unit.MINUTES, 1));
        assertThat(after(Duration.ofMinutes(60).minusMillis(1))).isEqualTo(new Age(Unit.MINUTES, 59));
        assertThat(after(Duration.ofHours(1))).isEqualTo(new Age(Unit.HOURS, 1));
        assertThat(after(Duration.ofHours(24))).isEqualTo(new Age(Unit.DAYS, 1));
        assertThat(after(Duration.ofDays(400))).isEqualTo(new Age(Unit.DAYS, 400));
    }

    @Test
    void what_another_nodes_clock_puts_into_the_future_is_just_now() {
        assertThat(after(Duration.ofSeconds(-5))).isEqualTo(new Age(Unit.NOW, 0));
    }

    private static Age after(Duration length) {
        return Age.between(NOON, NOON.plus(length));
    }
}
