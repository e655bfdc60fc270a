package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every figure's sentence in each of its forms. */
class TellingFiguresTests {

    private final Telling telling = new Telling(words());

    @Test
    void a_lead_time_that_fell_says_which_stage_most_of_it_was() {
        var before = lead(148.8, Stage.FIRST_REVIEW, 100, Stage.APPROVAL, 20);
        var now = lead(69.6, Stage.FIRST_REVIEW, 30, Stage.APPROVAL, 18);

        assertThat(sentence(FigureKind.LEAD_TIME, now, before))
                .isEqualTo("Lead time fell from 6.2 to 2.9 days; most of it was waiting for the first review.");
    }

    @Test
    void where_no_stage_was_half_of_it_the_largest_is_named() {
        var before = lead(100, Stage.WRITING, 30, Stage.APPROVAL, 28, Stage.RUNNING, 26);
        var now = lead(60, Stage.WRITING, 20, Stage.APPROVAL, 19, Stage.RUNNING, 18);

        assertThat(sentence(FigureKind.LEAD_TIME, now, before))
                .isEqualTo("Lead time fell from 4.2 to 2.5 days; the largest part of it was writing it.");
    }

    @Test
    void a_lead_time_that_rose_names_what_rose_with_it() {
        var before = lead(20, Stage.FIRST_REVIEW, 9, Stage.WAITING_TO_RUN, 2);
        var now = lead(72, Stage.FIRST_REVIEW, 3, Stage.WAITING_TO_RUN, 60);

        assertThat(sentence(FigureKind.LEAD_TIME, now, before))
                .isEqualTo("Lead time rose from 20.0 h to 3.0 days; most of it was waiting to run.");
    }

    @Test
    void where_no_stage_moved_the_same_way_none_is_named() {
        assertThat(sentence(FigureKind.LEAD_TIME, lead(60), lead(100)))
                .isEqualTo("Lead time fell from 4.2 to 2.5 days.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEAD_TIME    | 100 | 200 | Lead time rose from 4.2 to 8.3 days.
            LEAD_TIME    | 100 | 103 | Lead time is unchanged at 4.3 days; it was 4.2 days.
            REVIEW_CYCLE | 10  | 20  | Review cycle time rose from 10.0 to 20.0 h.
            REVIEW_CYCLE | 20  | 10  | Review cycle time fell from 20.0 to 10.0 h.
            REVIEW_CYCLE | 10  | 10  | Review cycle time is unchanged at 10.0 h; it was 10.0 h.
            RESTORE      | 1   | 3   | Time to restore rose from 1.0 to 3.0 h.
            RESTORE      | 3   | 1   | Time to restore fell from 3.0 to 1.0 h.
            RESTORE      | 3   | 3   | Time to restore is unchanged at 3.0 h; it was 3.0 h.
            """)
    void a_length_rises_falls_or_stays(FigureKind kind, int before, int now, String sentence) {
        assertThat(sentence(kind, lengths(now, 10), lengths(before, 10))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FAILURE_RATE  | 2  | 25 | Change failure rate rose from 4.0 to 50.0 %.
            FAILURE_RATE  | 25 | 2  | Change failure rate fell from 50.0 to 4.0 %.
            FAILURE_RATE  | 4  | 2  | Change failure rate fell from 8.0 to 4.0 %; the intervals meet, so it may be chance.
            FAILURE_RATE  | 2  | 2  | Change failure rate is unchanged at 4.0 %; it was 4.0 %.
            INCIDENT_RATE | 1  | 20 | Incident rate rose from 2.0 to 40.0 per 100.
            INCIDENT_RATE | 20 | 1  | Incident rate fell from 40.0 to 2.0 per 100.
            INCIDENT_RATE | 3  | 1  | Incident rate fell from 6.0 to 2.0 per 100; the intervals meet, so it may be chance.
            INCIDENT_RATE | 1  | 1  | Incident rate is unchanged at 2.0 per 100; it was 2.0 per 100.
            """)
    void a_rate_of_fifty_rises_falls_or_stays(FigureKind kind, int before, int now, String sentence) {
        assertThat(sentence(kind, rates(now, 50), rates(before, 50))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEAD_TIME     | Not enough data to judge Lead time: n = 4, at least 6 are needed.
            REVIEW_CYCLE  | Not enough data to judge Review cycle time: n = 4, at least 6 are needed.
            FAILURE_RATE  | Not enough data to judge Change failure rate: n = 4, at least 20 are needed.
            INCIDENT_RATE | Not enough data to judge Incident rate: n = 4, at least 20 are needed.
            RESTORE       | Not enough data to judge Time to restore: n = 4, at least 6 are needed.
            """)
    void too_small_a_sample_is_not_judged(FigureKind kind, String sentence) {
        var few = figures(4, 4, 1);

        assertThat(sentence(kind, few, figures(50, 50, 1))).isEqualTo(sentence);
        assertThat(figure(kind, few, null).isTooSmall()).isTrue();
        assertThat(sentence(kind, few, null)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEAD_TIME     | Not enough data to say where Lead time went: n = 4 before, at least 6 are needed.
            REVIEW_CYCLE  | Not enough data to say where Review cycle time went: n = 4 before, at least 6 are needed.
            FAILURE_RATE  | Not enough data to say where Change failure rate went: n = 4 before, at least 20 are needed.
            INCIDENT_RATE | Not enough data to say where Incident rate went: n = 4 before, at least 20 are needed.
            RESTORE       | Not enough data to say where Time to restore went: n = 4 before, at least 6 are needed.
            """)
    void too_small_a_sample_before_is_no_trend(FigureKind kind, String sentence) {
        assertThat(sentence(kind, figures(50, 50, 1), figures(4, 4, 1))).isEqualTo(sentence);
    }

    @Test
    void lengths_whose_intervals_meet_may_have_moved_by_chance() {
        // The median of 1 to 6 is 3.5, of 4 to 9 it is 6.5; of six it lies between the least and the most.
        var before = sample(1, 2, 3, 4, 5, 6);
        var now = sample(4, 5, 6, 7, 8, 9);

        assertThat(sentence(FigureKind.RESTORE, now, before))
                .isEqualTo("Time to restore rose from 3.5 to 6.5 h; the intervals meet, so it may be chance.");
        assertThat(sentence(FigureKind.RESTORE, sample(7, 7, 8, 8, 9, 9), before))
                .isEqualTo("Time to restore rose from 3.5 to 8.0 h.");
    }

    @Test
    void five_of_which_no_interval_of_the_median_can_be_are_not_judged() {
        assertThat(figure(FigureKind.RESTORE, sample(1, 2, 3, 4, 5), null).isTooSmall())
                .isTrue();
        assertThat(figure(FigureKind.RESTORE, sample(1, 2, 3, 4, 5, 6), null).low())
                .isEqualTo("1.0 h");
    }

    @Test
    void compared_with_nothing_a_figure_stands_alone() {
        assertThat(sentence(FigureKind.LEAD_TIME, lead(60), null)).isEqualTo("Lead time was 2.5 days.");
    }

    @Test
    void an_interval_is_drawn_from_nought_with_the_figure_and_the_one_before() {
        var drawn = figure(FigureKind.FAILURE_RATE, rates(2, 50), rates(25, 50)).drawn();

        // 1.10 to 13.46 % on a picture that ends 5 % beyond 50.
        assertThat(drawn).isEqualTo(new Figure.Drawn("2.10", "23.54", "7.62", "95.24"));
        assertThat(figure(FigureKind.LEAD_TIME, lead(60), null).drawn()).isNull();
    }

    private String sentence(FigureKind kind, KeyFigures now, @Nullable KeyFigures before) {
        return telling.sentence(figure(kind, now, before));
    }

    private static Figure figure(FigureKind kind, KeyFigures now, @Nullable KeyFigures before) {
        return Figures.of(now, before).get(kind.ordinal());
    }

    private static KeyFigures lead(double hours, Object... stages) {
        var medians = new EnumMap<Stage, Duration>(Stage.class);
        for (var at = 0; at < stages.length; at += 2) {
            medians.put((Stage) stages[at], Duration.ofHours((int) stages[at + 1]));
        }
        var lead = Duration.ofMinutes(Math.round(hours * 60));
        return new KeyFigures(10, lead, medians, 0, null, 0, 0, 0, 0, 0, null);
    }

    private static KeyFigures lengths(int hours, int n) {
        var length = Duration.ofHours(hours);
        return new KeyFigures(n, length, Map.of(), n, length, 0, 0, 0, 0, n, length);
    }

    /** Incidents of so many hours. */
    private static KeyFigures sample(int... hours) {
        var began = Instant.parse("2026-03-10T00:00:00Z");
        var incidents = Arrays.stream(hours)
                .mapToObj(hour -> new IncidentRow(hour, began, began.plus(Duration.ofHours(hour)), null, false))
                .toList();
        var march = new Period(YearMonth.of(2026, 3), YearMonth.of(2026, 3));
        var tally = new SampleTally(march, began, 0);
        incidents.forEach(tally::add);
        return KeyFigures.of(tally, began);
    }

    private static KeyFigures rates(int count, int n) {
        return new KeyFigures(0, null, Map.of(), 0, null, count, n, n, count, 0, null);
    }

    private static KeyFigures figures(int n, int hours, int failed) {
        var length = Duration.ofHours(hours);
        return new KeyFigures(n, length, Map.of(), n, length, failed, n, n, failed, n, length);
    }

    private static ResourceBundleMessageSource words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-insight");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
