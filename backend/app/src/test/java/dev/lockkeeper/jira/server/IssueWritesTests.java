package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IssueWritesTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final IssueWrites writes = new IssueWrites();

    @Test
    void eighteen_at_once_and_then_none_for_two_seconds() {
        for (var number = 0; number < 18; number++) {
            assertThat(writes.take("SHOP-1", NOON)).isZero();
        }

        assertThat(writes.take("SHOP-1", NOON.plusMillis(500))).isEqualTo(Duration.ofMillis(1_500));
        assertThat(writes.take("SHOP-2", NOON.plusMillis(500))).isZero();
        assertThat(writes.take("SHOP-1", NOON.plusSeconds(2))).isZero();
    }

    @Test
    void no_more_than_ninety_in_thirty_seconds_however_they_are_spread() {
        var now = NOON;
        for (var number = 0; number < 90; number++) {
            assertThat(writes.take("SHOP-1", now)).isZero();
            now = now.plusMillis(200);
        }

        assertThat(writes.take("SHOP-1", now)).isEqualTo(Duration.between(now, NOON.plusSeconds(30)));
        assertThat(writes.take("SHOP-1", NOON.plusSeconds(30))).isZero();
    }
}
