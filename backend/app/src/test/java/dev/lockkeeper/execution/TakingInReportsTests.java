package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakingInReportsTests {

    private static final Instant START = Instant.parse("2026-03-14T09:30:00Z");
    private static final Instant END = START.plusSeconds(90);
    private static final Tool FLYWAY = new Tool("Flyway", "12.4");
    private static final MemberId ADA = new MemberId(Ids.next());

    private final Execution execution = new Execution() {};

    @Test
    void an_end_after_a_start_ends_it() {
        assertThat(take(running(START))).isTrue();
        assertThat(take(ended(Outcome.SUCCEEDED, END, Measurements.NONE))).isTrue();

        assertThat(execution.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(execution.measured().durationMs())
                .isEqualTo(Duration.ofSeconds(90).toMillis());
    }

    @Test
    void the_same_report_again_changes_nothing() {
        take(ended(Outcome.SUCCEEDED, END, Measurements.NONE));

        assertThat(take(ended(Outcome.SUCCEEDED, END, Measurements.NONE))).isFalse();
    }

    @Test
    void a_start_that_arrives_after_its_end_tells_nothing_new() {
        take(ended(Outcome.FAILED, END, Measurements.NONE));

        assertThat(take(running(START))).isFalse();
        assertThat(execution.outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void an_end_that_was_told_does_not_become_another() {
        take(ended(Outcome.SUCCEEDED, END, Measurements.NONE));

        assertThatThrownBy(() -> take(ended(Outcome.FAILED, END, Measurements.NONE)))
                .hasMessage("execution.ended-otherwise");
    }

    @Test
    void what_was_measured_earlier_is_kept_where_a_later_report_is_silent() {
        take(ended(Outcome.SUCCEEDED, END, new Measurements(80_000L, 120L, null, null)));
        take(ended(Outcome.SUCCEEDED, END.plusSeconds(1), new Measurements(null, null, 7L, 3L)));

        assertThat(execution.measured()).isEqualTo(new Measurements(91_000L, 120L, 7L, 3L));
    }

    @Test
    void what_was_measured_of_statements_is_kept_where_a_later_report_is_silent() {
        var measures = List.of(new StatementMeasure("01.sql", 1, new Measure(80L, null, null)));
        take(new ExecutionReport(
                "run-1", Ids.next(), START, END, Outcome.SUCCEEDED, Measurements.NONE, FLYWAY, "", measures));

        assertThat(take(ended(Outcome.SUCCEEDED, END, Measurements.NONE))).isFalse();
        assertThat(execution.statements()).isEqualTo(measures);
    }

    @Test
    void where_it_failed_may_be_told_later_and_is_not_taken_back_by_silence() {
        take(ended(Outcome.FAILED, END, Measurements.NONE));
        assertThat(execution.failedIn()).isEmpty();

        assertThat(take(failedIn("02.sql"))).isTrue();
        assertThat(take(failedIn("02.sql"))).isFalse();
        assertThat(take(ended(Outcome.FAILED, END, Measurements.NONE))).isFalse();

        assertThat(execution.failedIn()).isEqualTo("02.sql");
    }

    @Test
    void what_runs_has_no_end_and_what_ended_has_one() {
        assertThatThrownBy(() -> new ExecutionReport(
                        "run-1", Ids.next(), START, END, Outcome.RUNNING, Measurements.NONE, FLYWAY))
                .hasMessage("execution.end-and-outcome");
        assertThatThrownBy(() -> new ExecutionReport(
                        "run-1", Ids.next(), START, null, Outcome.FAILED, Measurements.NONE, FLYWAY))
                .hasMessage("execution.end-and-outcome");
        assertThatThrownBy(() -> ended(Outcome.FAILED, START.minusSeconds(1), Measurements.NONE))
                .hasMessage("execution.ended-before-start");
        assertThatThrownBy(() -> new Measurements(null, -1L, null, null)).hasMessage("execution.negative");
    }

    @Test
    void nothing_is_executed_for_more_than_a_year() {
        var year = Duration.ofDays(365);
        var most = year.toMillis();
        ended(Outcome.SUCCEEDED, START.plus(year), new Measurements(most, most, most, Long.MAX_VALUE));

        assertThatThrownBy(() -> ended(Outcome.SUCCEEDED, START.plus(year).plusMillis(1), Measurements.NONE))
                .hasMessage("execution.too-long");
        for (var measured : List.of(
                new Measurements(Long.MAX_VALUE, null, null, null),
                new Measurements(null, most + 1, null, null),
                new Measurements(null, null, most + 1, null))) {
            assertThatThrownBy(() -> ended(Outcome.SUCCEEDED, END, measured)).hasMessage("execution.too-long");
        }
    }

    @Test
    void durations_are_said_in_the_units_that_matter() {
        assertThat(Durations.words((Long) null)).isNull();
        assertThat(Durations.words(0L)).isEqualTo("0 ms");
        assertThat(Durations.words(999L)).isEqualTo("999 ms");
        assertThat(Durations.words(4_120L)).isEqualTo("4.1 s");
        assertThat(Durations.words(61_000L)).isEqualTo("1 min 1 s");
        assertThat(Durations.words(7_500_000L)).isEqualTo("2 h 5 min");
    }

    private boolean take(ExecutionReport report) {
        return execution.take(report, ADA, END.plusSeconds(5));
    }

    private static ExecutionReport failedIn(String script) {
        return new ExecutionReport(
                "run-1", Ids.next(), START, END, Outcome.FAILED, Measurements.NONE, FLYWAY, script, List.of());
    }

    private static ExecutionReport running(Instant start) {
        return new ExecutionReport("run-1", Ids.next(), start, null, Outcome.RUNNING, Measurements.NONE, FLYWAY);
    }

    private static ExecutionReport ended(Outcome outcome, Instant end, Measurements measured) {
        return new ExecutionReport("run-1", Ids.next(), START, end, outcome, measured, FLYWAY);
    }
}
