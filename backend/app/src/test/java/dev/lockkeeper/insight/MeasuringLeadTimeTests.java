package dev.lockkeeper.insight;

import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.DONE;
import static dev.lockkeeper.migration.MigrationStatus.DRAFT;
import static dev.lockkeeper.migration.MigrationStatus.EXECUTING;
import static dev.lockkeeper.migration.MigrationStatus.IN_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.TimelineEntry;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuringLeadTimeTests {

    private static final Instant NINE = Instant.parse("2026-03-31T09:00:00Z");

    @Test
    void each_stage_lies_between_two_instants_and_all_make_the_whole() {
        var time = LeadTime.of(
                List.of(
                        step(null, DRAFT, 0),
                        step(DRAFT, IN_REVIEW, 1),
                        step(IN_REVIEW, APPROVED, 6),
                        step(APPROVED, EXECUTING, 16),
                        step(EXECUTING, DONE, 17)),
                at(3));

        assertThat(hours(time)).containsExactly(1L, 2L, 3L, 10L, 1L, 17L);
    }

    @Test
    void what_nobody_reviewed_was_reviewed_when_it_was_approved() {
        var time = LeadTime.of(
                List.of(step(null, DRAFT, 0), step(DRAFT, IN_REVIEW, 1), step(IN_REVIEW, APPROVED, 1)), null);

        assertThat(time.reviewed()).isEqualTo(time.approved()).isEqualTo(at(1));
        assertThat(Stage.APPROVAL.of(time)).contains(Duration.ZERO);
        assertThat(Stage.WAITING_TO_RUN.of(time)).isEmpty();
        assertThat(Stage.TOTAL.of(time)).isEmpty();
    }

    @Test
    void a_review_after_the_approval_held_nothing_up() {
        var time = LeadTime.of(
                List.of(step(null, DRAFT, 0), step(DRAFT, IN_REVIEW, 1), step(IN_REVIEW, APPROVED, 2)), at(4));

        assertThat(time.reviewed()).isEqualTo(at(2));
    }

    @Test
    void the_approval_that_counts_is_the_last_before_it_ran() {
        var back = List.of(
                step(null, DRAFT, 0),
                step(DRAFT, IN_REVIEW, 1),
                step(IN_REVIEW, APPROVED, 2),
                step(APPROVED, IN_REVIEW, 5));
        assertThat(LeadTime.of(back, at(2)).approved()).isNull();
        assertThat(LeadTime.of(back, at(2)).reviewed()).isEqualTo(at(2));
        assertThat(LeadTime.of(back, at(2)).submitted()).isEqualTo(at(1));

        var again = LeadTime.of(
                List.of(back.get(0), back.get(1), back.get(2), back.get(3), step(IN_REVIEW, APPROVED, 9)), at(2));
        assertThat(again.approved()).isEqualTo(at(9));
        assertThat(Stage.APPROVAL.of(again)).contains(Duration.ofHours(7));
    }

    @Test
    void a_draft_has_only_been_opened() {
        var time = LeadTime.of(List.of(step(null, DRAFT, 0)), null);

        assertThat(time).isEqualTo(new LeadTime(NINE, null, null, null, null, null));
    }

    @Test
    void percentiles_of_a_sample_lie_in_proportion_between_its_neighbours() {
        var four = Percentiles.of(List.of(hours(4), hours(1), hours(3), hours(2)));
        assertThat(four.n()).isEqualTo(4);
        assertThat(four.p50()).isEqualTo(Duration.ofMinutes(150));
        assertThat(four.p85()).isEqualTo(Duration.ofMinutes(213));
        assertThat(four.p95()).isEqualTo(Duration.ofMinutes(231));

        var one = Percentiles.of(List.of(hours(7)));
        assertThat(one).isEqualTo(new Percentiles(1, hours(7), hours(7), hours(7), null));
    }

    @Test
    void nothing_measured_is_a_dash_and_never_a_nought() {
        var none = Percentiles.of(List.of());

        assertThat(none.n()).isZero();
        assertThat(List.of(none.median(), none.most(), none.nearlyAll())).containsOnly("–");
        assertThat(none.medianHours()).isEmpty();
    }

    @Test
    void a_migration_counts_in_the_month_in_which_it_ended() {
        var ended = row(RiskTier.HIGH, Instant.parse("2026-03-31T23:59:59Z"));
        var later = row(RiskTier.LOW, Instant.parse("2026-04-01T00:00:00Z"));
        var months = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));

        var figures = LeadTimeFigures.of(LeadTimeTally.of(List.of(ended, later)), months);
        assertThat(figures.total().n()).isEqualTo(2);
        assertThat(figures.months()).extracting(month -> month.total().n()).containsExactly(1, 1, 0);
        assertThat(Throughput.of(LeadTimeTally.of(List.of(ended, later)), months))
                .containsExactly(
                        new Throughput(months.get(0), 0, 0, 1),
                        new Throughput(months.get(1), 1, 0, 0),
                        new Throughput(months.get(2), 0, 0, 0));
    }

    @Test
    void durations_are_spelled_in_the_unit_that_a_reader_wants() {
        assertThat(Spelled.of(Duration.ZERO)).isEqualTo("0 s");
        assertThat(Spelled.of(Duration.ofMillis(43))).isEqualTo("43 ms");
        assertThat(Spelled.of(Duration.ofMillis(1400))).isEqualTo("1.4 s");
        assertThat(Spelled.of(Duration.ofMinutes(59))).isEqualTo("59 min");
        assertThat(Spelled.of(Duration.ofMinutes(90))).isEqualTo("1.5 h");
        assertThat(Spelled.of(Duration.ofHours(47))).isEqualTo("47.0 h");
        assertThat(Spelled.of(Duration.ofHours(60))).isEqualTo("2.5 days");
    }

    @Test
    void a_period_is_whole_months_with_the_running_one() {
        var period = Period.of(3, NINE);

        assertThat(period.months())
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(period.from()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(period.until()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(Period.of(99, NINE).length()).isEqualTo(Period.USUAL);
    }

    @Test
    void what_a_link_asks_for_can_be_chosen_too() {
        var month = Period.parse("1", "2019-12", NINE);

        assertThat(month.lengths()).containsExactly(1, 3, 6, 12);
        assertThat(month.ends(NINE))
                .hasSize(37)
                .startsWith(YearMonth.of(2026, 3))
                .endsWith(YearMonth.of(2019, 12));
        assertThat(Period.of(3, NINE).lengths()).containsExactly(3, 6, 12);
        assertThat(Period.of(3, NINE).ends(NINE)).hasSize(36).endsWith(YearMonth.of(2023, 4));
    }

    private static LeadTimeRow row(RiskTier tier, Instant end) {
        return new LeadTimeRow(1, "Add a berth", tier, false, new LeadTime(NINE, NINE, NINE, NINE, NINE, end));
    }

    private static List<Long> hours(LeadTime time) {
        return List.of(Stage.values()).stream()
                .map(stage -> stage.of(time).orElseThrow().toHours())
                .toList();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant at(int hour) {
        return NINE.plus(hours(hour));
    }

    private static TimelineEntry step(@Nullable MigrationStatus from, MigrationStatus to, int hour) {
        return new TimelineEntry(from, to, "Ada", "", at(hour), 1);
    }
}
