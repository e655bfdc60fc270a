package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingFailuresTests {

    private static final Instant NOW = Instant.parse("2026-04-20T12:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void what_failed_was_rolled_back_or_caused_a_confirmed_incident_counts_once() {
        var rate = rate(
                List.of(
                        run(MARCH, Outcome.SUCCEEDED, false),
                        run(MARCH, Outcome.SUCCEEDED, true),
                        run(MARCH, Outcome.FAILED, true),
                        run(MARCH, Outcome.ROLLED_BACK, false),
                        run(MARCH, Outcome.SUCCEEDED, false)),
                NOW);

        assertThat(rate).isEqualTo(new FailureRate(3, 5, 0));
        assertThat(rate.spelled()).isEqualTo("60.0 %");
    }

    @Test
    void what_is_younger_than_seven_days_is_immature_and_in_neither() {
        var week = NOW.minus(Duration.ofDays(7));

        var rate = rate(
                List.of(
                        run(week, Outcome.SUCCEEDED, false),
                        run(week.plusMillis(1), Outcome.FAILED, false),
                        run(NOW, Outcome.SUCCEEDED, false)),
                NOW);

        assertThat(rate).isEqualTo(new FailureRate(0, 1, 2));
        assertThat(rate.spelled()).isEqualTo("0.0 %");
    }

    @Test
    void nothing_finished_is_a_dash_and_never_a_nought() {
        assertThat(rate(List.of(), NOW).spelled()).isEqualTo("–");
        assertThat(rate(List.of(run(NOW, Outcome.FAILED, false)), NOW).spelled())
                .isEqualTo("–");
        assertThat(rate(List.of(), NOW).value()).isEmpty();
    }

    @Test
    void a_run_counts_in_the_month_in_which_it_ended() {
        var months = List.of(YearMonth.of(2026, 2), YearMonth.of(2026, 3));

        assertThat(MonthlyFailureRate.of(RunTally.of(List.of(run(MARCH, Outcome.FAILED, false)), NOW), months))
                .extracting(MonthlyFailureRate::rate)
                .containsExactly(new FailureRate(0, 0, 0), new FailureRate(1, 1, 0));
    }

    @Test
    void incidents_are_counted_by_cause_in_the_month_in_which_they_began() {
        var march = YearMonth.of(2026, 3);
        var april = YearMonth.of(2026, 4);

        assertThat(IncidentsByCause.of(
                        IncidentTally.of(
                                List.of(
                                        new IncidentRow(1, MARCH, null, Cause.MIGRATION_FLAW, true),
                                        new IncidentRow(2, MARCH, null, Cause.MIGRATION_FLAW, false),
                                        new IncidentRow(3, MARCH, null, null, false),
                                        new IncidentRow(4, NOW, null, Cause.NOT_DATABASE, true)),
                                new Period(march, april)),
                        List.of(march, april)))
                .containsExactly(
                        new IncidentsByCause(march, 0, 0, 2, 0, 1), new IncidentsByCause(april, 0, 0, 0, 1, 0));
    }

    private static FailureRate rate(List<FinishedRun> runs, Instant now) {
        return RunTally.of(runs, now).all();
    }

    private static FinishedRun run(Instant ended, Outcome outcome, boolean blamed) {
        return new FinishedRun(1, "Add a berth", ended, outcome, blamed);
    }
}
