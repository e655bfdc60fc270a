package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.ADA;
import static dev.lockkeeper.rotation.RotationFixtures.BORIS;
import static dev.lockkeeper.rotation.RotationFixtures.week;
import static dev.lockkeeper.rotation.RotationFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeingThereTests {

    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-06-11T00:00:00Z");

    @Test
    void whoever_is_never_away_is_there_all_the_time() {
        assertThat(Presence.of(List.of(era(week(0), Instant.MAX, ADA, BORIS)), List.of(), FROM, TO))
                .containsOnlyKeys(ADA, BORIS)
                .containsEntry(ADA, Duration.ofDays(10));
    }

    @Test
    void time_off_is_taken_off_once_where_it_overlaps_and_where_it_reaches_out() {
        var away = List.of(
                off(ADA, "2026-05-20", "2026-06-02"),
                off(ADA, "2026-06-04", "2026-06-07"),
                off(ADA, "2026-06-05", "2026-06-06"),
                off(ADA, "2026-06-06", "2026-06-08"),
                off(ADA, "2026-06-10", "2026-07-01"),
                off(BORIS, "2026-01-01", "2027-01-01"));

        var there = Presence.of(List.of(era(week(0), Instant.MAX, ADA, BORIS)), away, FROM, TO);

        assertThat(there).containsEntry(ADA, Duration.ofDays(4)).containsEntry(BORIS, Duration.ZERO);
    }

    @Test
    void whoever_joins_or_leaves_is_there_only_in_between() {
        var change = Instant.parse("2026-06-04T00:00:00Z");
        var eras = List.of(era(week(0), change, ADA), era(change, Instant.MAX, ADA, BORIS));

        var there = Presence.of(eras, List.of(), FROM, TO);

        assertThat(there).containsEntry(ADA, Duration.ofDays(10)).containsEntry(BORIS, Duration.ofDays(7));
        assertThat(Presence.of(eras, List.of(), FROM, FROM.plusSeconds(60))).containsOnlyKeys(ADA);
    }

    /** Hour by hour counted comes to the same. */
    @Test
    void it_is_what_counting_hours_would_give() {
        var random = new Random(9);
        for (int run = 0; run < 300; run++) {
            var away = random.ints(random.nextInt(6), -50, 280)
                    .mapToObj(hour -> new Stint(ADA, hour(hour), hour(hour + 1 + random.nextInt(80))))
                    .toList();
            long hours = 0;
            for (int hour = 0; hour < 240; hour++) {
                var at = hour(hour);
                hours += away.stream().noneMatch(stint -> stint.covers(at)) ? 1 : 0;
            }

            assertThat(Presence.of(List.of(era(week(0), Instant.MAX, ADA)), away, FROM, TO))
                    .containsEntry(ADA, Duration.ofHours(hours));
        }
    }

    private static Instant hour(int hour) {
        return FROM.plus(Duration.ofHours(hour));
    }

    private static Era era(Instant from, Instant to, MemberId... members) {
        return new Era(from, to, weekly("Europe/Berlin"), List.of(members));
    }

    private static Stint off(MemberId member, String from, String to) {
        return new Stint(member, Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
    }
}
