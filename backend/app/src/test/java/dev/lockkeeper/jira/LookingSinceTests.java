package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LookingSinceTests {

    private static final Instant SEEN = Instant.parse("2026-11-22T10:02:59Z");

    @Test
    void a_look_begins_five_minutes_before_the_end_of_the_one_before_by_the_accounts_clock() {
        assertThat(JqlSince.of("project = SHOP", SEEN, ZoneId.of("Europe/Berlin")))
                .isEqualTo("project = SHOP AND updated >= \"2026/11/22 10:57\" ORDER BY updated ASC");
    }

    @Test
    void where_nobody_told_the_zone_it_begins_before_that_on_every_clock() {
        assertThat(JqlSince.of("project = SHOP", SEEN, null)).contains("updated >= \"2026/11/21 19:57\"");
    }
}
