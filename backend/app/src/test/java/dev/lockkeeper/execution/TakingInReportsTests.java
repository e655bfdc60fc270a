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

    @Test
    void an_end_after_a_start_ends_it() {
        var told = Told.by(List.of(running(START), ended(Outcome.SUCCEEDED, END, Measurements.NONE)));

        assertThat(told.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(told.measured().durationMs())
                .isEqualTo(Duration.ofSeconds(90).toMillis());
    }

    @Test
    void an_end_that_was_told_does_not_become_another() {
        var execution = new Execution() {};
        execution.tell(Told.by(ended(Outcome.SUCCEEDED, END, Measurements.NONE)), ADA, END);

        execution.requireAgreement(running(START));
        execution.requireAgreement(ended(Outcome.SUCCEEDED, END.plusSeconds(1), Measurements.NONE));
        assertThatThrownBy(() -> execution.requireAgreement(ended(Outcome.FAILED, END, Measurements.NONE)))
                .hasMessage("execution.ended-otherwise");
    }

    @Test
    void what_was_measured_earlier_is_kept_where_a_later_report_is_silent() {
        var told = Told.by(ended(Outcome.SUCCEEDED, END, new Measurements(80_000L, 120L, null, null)))
                .and(ended(Outcome.SUCCEEDED, END.plusSeconds(1), new Measurements(null, null, 7L, 3L)));

        assertThat(told.measured()).isEqualTo(new Measurements(91_000L, 120L, 7L, 3L));
    }

    @Test
    void what_was_measured_of_statements_is_kept_where_a_later_report_is_silent() {
        var measures = List.of(new StatementMeasure("01.sql", 1, new Measure(80L, null, null)));
        var measured = new ExecutionReport(
                "run-1", Ids.next(), START, END, Outcome.SUCCEEDED, Measurements.NONE, FLYWAY, "", measures);

        assertThat(Told.by(measured).and(ended(Outcome.SUCCEEDED, END, Measurements.NONE)))
                .isEqualTo(Told.by(measured));
    }

    @Test
    void where_it_failed_may_be_told_later_and_is_not_taken_back_by_silence() {
        var silent = ended(Outcome.FAILED, END, Measurements.NONE);
        var told = Told.by(List.of(silent, failedIn("02.sql")));

        assertThat(told.failedIn()).isEqualTo("02.sql");
        assertThat(told.isNewsAfter(Told.by(silent))).isTrue();
        assertThat(told.and(silent)).isEqualTo(told);
    }

    @Test
    void what_is_measured_on_the_way_is_no_news_and_how_it_ended_is() {
        var started = Told.by(running(START));
        var counted = started.and(new ExecutionReport(
                "run-1", Ids.next(), START, null, Outcome.RUNNING, new Measurements(null, null, null, 40L), FLYWAY));

        assertThat(counted).isNotEqualTo(started);
        assertThat(counted.isNewsAfter(started)).isFalse();
        assertThat(counted.and(running(START.plusSeconds(1))).isNewsAfter(counted))
                .isTrue();
        var ended = counted.and(ended(Outcome.SUCCEEDED, END, Measurements.NONE));
        assertThat(ended.isNewsAfter(counted)).isTrue();
        assertThat(ended.isNewsAfter(ended)).isFalse();
    }

    @Test
    void a_report_was_said_when_it_says_so_and_else_when_what_it_tells_of_happened() {
        var at = END.plusSeconds(7);

        assertThat(running(START).said()).isEqualTo(START);
        assertThat(ended(Outcome.SUCCEEDED, END, Measurements.NONE).said()).isEqualTo(END);
        assertThat(running(START).saying(new Signal("", at, null)).said()).isEqualTo(at);
    }

    @Test
    void progress_is_whole_only_when_all_is_done() {
        assertThat(new Progress(3, null, "").percent()).isNull();
        assertThat(new Progress(0, 7L, "").percent()).isZero();
        assertThat(new Progress(6_999_999, 7_000_000L, "").percent()).isEqualTo(99);
        assertThat(new Progress(7, 7L, "").percent()).isEqualTo(100);
        assertThat(new Progress(9, 7L, "").percent()).isEqualTo(100);
        assertThatThrownBy(() -> new Progress(-1, 7L, "")).hasMessage("execution.progress");
        assertThatThrownBy(() -> new Progress(0, 0L, "")).hasMessage("execution.progress");
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
