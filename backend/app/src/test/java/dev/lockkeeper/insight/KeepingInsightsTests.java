package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.review.Reviewing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class KeepingInsightsTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    ExecutionReporting executions;

    @Autowired
    IncidentLog incidents;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Samples samples;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ada;
    Instant start;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        start = clock.instant().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void a_migrations_way_is_kept_as_it_goes() {
        var id = wayToProduction(Outcome.SUCCEEDED);

        var rows = as(harbor.crew().vera(), () -> samples.leadTimes(period()));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(id.number());
            assertThat(row.time())
                    .isEqualTo(new LeadTime(start, hour(1), hour(1), hour(1), hour(5), hour(5).plusSeconds(40)));
        });
        assertThat(runs()).singleElement().extracting(FinishedRun::failed).isEqualTo(false);
    }

    @Test
    void the_first_word_of_another_person_ends_the_wait_for_review() {
        shipyard.approvals(harbor.crew(), 1);
        var boris = harbor.crew().boris();
        var agent = harbor.crew().agent();
        var id = Acting.as(ada, () -> TravellingClock.at(start, () -> shipyard.draft(harbor, "Add a berth")));
        at(hour(1), ada, () -> lifecycle.submit(ada, id));
        at(hour(2), ada, () -> reviewing.remark(ada, id, 1, "I am not sure."));
        at(hour(3), agent, () -> reviewing.remark(agent, id, 1, "Nor am I."));
        at(hour(4), boris, () -> reviewing.remark(boris, id, 1, "Why text?"));
        at(hour(7), boris, () -> reviewing.approve(boris, id, 1, ""));
        at(hour(9), ada, () -> executions.report(ada, id, report("job-1", hour(8), Outcome.SUCCEEDED, hour(9))));

        assertThat(as(harbor.crew().vera(), () -> samples.leadTimes(period())))
                .singleElement()
                .extracting(LeadTimeRow::time)
                .isEqualTo(new LeadTime(start, hour(1), hour(4), hour(7), hour(8), hour(9)));
    }

    @Test
    void what_failed_has_no_lead_time_and_counts_as_failed() {
        wayToProduction(Outcome.FAILED);

        assertThat(as(harbor.crew().vera(), () -> samples.leadTimes(period()))).isEmpty();
        assertThat(runs()).singleElement().extracting(FinishedRun::failed).isEqualTo(true);
    }

    @Test
    void only_a_confirmed_cause_counts_against_the_migration_and_only_while_it_stands() {
        var migration = wayToProduction(Outcome.SUCCEEDED);
        var boris = harbor.crew().boris();
        var incident = incident(ada);

        step(ada, () -> incidents.link(ada, incident, migration, true));
        step(ada, () -> incidents.suspect(ada, incident, Cause.MIGRATION_FLAW));
        assertThat(failed()).isFalse();

        step(boris, () -> incidents.confirm(boris, incident, Cause.MIGRATION_FLAW));
        assertThat(failed()).isTrue();

        step(boris, () -> incidents.confirm(boris, incident, Cause.NOT_DATABASE));
        assertThat(failed()).isFalse();

        step(boris, () -> incidents.confirm(boris, incident, Cause.SCHEMA_FLAW));
        step(ada, () -> incidents.link(ada, incident, migration, false));
        assertThat(failed()).isFalse();
        assertThat(as(harbor.crew().vera(), () -> samples.incidents(period())))
                .containsExactly(new IncidentRow(incident.number(), hour(6), Cause.SCHEMA_FLAW));
    }

    @Test
    void an_end_is_corrected_where_it_stands() {
        var id = wayToProduction(Outcome.SUCCEEDED);
        step(ada, () -> executions.report(ada, id, report(Outcome.SUCCEEDED, hour(7))));

        assertThat(runs()).singleElement().extracting(FinishedRun::endedAt).isEqualTo(hour(7));
    }

    @Test
    void the_rows_page_by_page_are_the_rows_of_the_figure() {
        for (var n = 0; n < 3; n++) {
            wayToProduction(Outcome.SUCCEEDED, "job-" + n);
        }

        Acting.run(harbor.crew().vera(), () -> {
            var first = samples.leadTimes(period(), Cursor.FIRST, 2);
            var rest = samples.leadTimes(period(), Cursor.parse(first.next()), 2);
            assertThat(Stream.of(first, rest).flatMap(page -> page.items().stream()))
                    .containsExactlyInAnyOrderElementsOf(samples.leadTimes(period()));
            var run = samples.runs(period(), Cursor.FIRST, 2);
            var others = samples.runs(period(), Cursor.parse(run.next()), 2);
            assertThat(Stream.of(run, others).flatMap(page -> page.items().stream()))
                    .containsExactlyInAnyOrderElementsOf(samples.runs(period()));
            assertThat(others.next()).isNull();
        });
    }

    @Test
    void the_other_tenant_has_figures_of_its_own() {
        wayToProduction(Outcome.SUCCEEDED);
        incident(ada);
        var quarry = cast.quarry();

        Acting.run(quarry.vera(), () -> {
            assertThat(samples.leadTimes(period())).isEmpty();
            assertThat(samples.runs(period())).isEmpty();
            assertThat(samples.incidents(period())).isEmpty();
        });
    }

    @Test
    void the_page_shows_figures_with_their_numbers_formula_and_rows() {
        wayToProduction(Outcome.SUCCEEDED);
        incident(ada);

        assertThat(browser.get(harbor.crew().vera(), "insights"))
                .hasStatusOk()
                .bodyText()
                .contains("5.0 h")
                .contains("n = 1")
                .contains("0.0 %")
                .contains("data-chart=\"stacked\"")
                .contains("data-value=\"4.00\"")
                .contains("t5 − t4")
                .contains("The 1 rows that this is made of")
                .doesNotContain("Nothing has reached production");
        assertThat(browser.get(harbor.crew().vera(), "insights/lead-times?months=3"))
                .hasStatusOk()
                .bodyText()
                .contains("Add a berth")
                .contains("4.0 h")
                .contains("40.0 s");
        assertThat(browser.get(harbor.crew().vera(), "insights/executions"))
                .hasStatusOk()
                .bodyText()
                .contains("Add a berth")
                .contains("finished");
    }

    @Test
    void a_tenant_without_history_is_told_what_begins_it() {
        assertThat(browser.get(harbor.crew().vera(), "insights?months=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing has reached production")
                .contains("–");
    }

    private MigrationId wayToProduction(Outcome outcome) {
        return wayToProduction(outcome, "job-1");
    }

    private MigrationId wayToProduction(Outcome outcome, String key) {
        return Acting.as(ada, () -> {
            var id = TravellingClock.at(start, () -> shipyard.draft(harbor, "Add a berth"));
            TravellingClock.at(hour(1), () -> {
                lifecycle.submit(ada, id);
                return id;
            });
            return TravellingClock.at(hour(5).plusSeconds(60), () -> {
                executions.report(ada, id, report(key, hour(5), outcome, hour(5).plusSeconds(40)));
                return id;
            });
        });
    }

    private ExecutionReport report(Outcome outcome, Instant end) {
        return report("job-1", hour(5), outcome, end);
    }

    private ExecutionReport report(String key, Instant start, Outcome outcome, Instant end) {
        return new ExecutionReport(
                key, harbor.production(), start, end, outcome, Measurements.NONE, new Tool("Flyway", "12.4"));
    }

    private IncidentId incident(CurrentMember by) {
        var details = new IncidentDetails(
                "Slow", Severity.MAJOR, new Course(hour(6), null, null, null), "", null, List.of(), "");
        return as(by, () -> incidents.report(by, details));
    }

    private Period period() {
        return Period.of(3, clock.instant());
    }

    private List<FinishedRun> runs() {
        return as(harbor.crew().vera(), () -> samples.runs(period()));
    }

    private boolean failed() {
        return runs().get(0).failed();
    }

    private Instant hour(int hour) {
        return start.plus(Duration.ofHours(hour));
    }

    private static <T> T as(CurrentMember member, java.util.function.Supplier<T> work) {
        return Acting.as(member, work);
    }

    private static void at(Instant instant, CurrentMember member, Runnable step) {
        TravellingClock.at(instant, () -> {
            Acting.run(member, step);
            return instant;
        });
    }

    private static void step(CurrentMember member, Runnable step) {
        Acting.run(member, step);
    }
}
