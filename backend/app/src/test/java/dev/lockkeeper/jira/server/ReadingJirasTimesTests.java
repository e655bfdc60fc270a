package dev.lockkeeper.jira.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadingJirasTimesTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00.944Z");

    @Test
    void a_time_is_read_with_and_without_the_colon_of_its_offset() {
        assertThat(JiraTime.read("2026-11-20T10:00:00.944+0000")).isEqualTo(AT);
        assertThat(JiraTime.read("2026-11-20T11:00:00.944+01:00")).isEqualTo(AT);
        assertThat(JiraTime.read("2026-11-20T10:00:00.944Z")).isEqualTo(AT);
        assertThat(JiraTime.read("2026-11-20T10:00:00+0000")).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void nonsense_is_no_time() {
        assertThat(JiraTime.read("yesterday")).isNull();
        assertThat(JiraTime.read("2026-11-20T10:00:00")).isNull();
        assertThat(JiraTime.read(null)).isNull();
    }
}
