package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.review.Reviewing;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeepingInsightsTests extends InsightTest {

    @Autowired
    Reviewing reviewing;

    @Autowired
    ReviewCycleSamples cycles;

    @Autowired
    MigrationFixtures fixtures;

    @Test
    void a_migrations_way_is_kept_as_it_goes() {
        var id = wayToProduction(Outcome.SUCCEEDED);

        var rows = leadTimes();
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

        assertThat(leadTimes())
                .singleElement()
                .extracting(LeadTimeRow::time)
                .isEqualTo(new LeadTime(start, hour(1), hour(4), hour(7), hour(8), hour(9)));
    }

    @Test
    void what_the_owner_of_the_authoring_agent_says_is_no_review() {
        shipyard.approvals(harbor.crew(), 1);
        var boris = harbor.crew().boris();
        var agent = harbor.crew().agent();
        var id = TravellingClock.at(
                start, () -> fixtures.inReview(agent, harbor.database(), "create table berth (id bigint primary key)"));
        at(hour(2), ada, () -> reviewing.remark(ada, id, 1, "My agent means well."));
        at(hour(3), boris, () -> reviewing.remark(boris, id, 1, "Why?"));
        at(hour(4), boris, () -> reviewing.approve(boris, id, 1, ""));

        assertThat(rows((Consumer<ReviewCycleRow> to) -> cycles.in(period(), false, to)))
                .extracting(ReviewCycleRow::reviewed, ReviewCycleRow::approved)
                .containsExactly(tuple(hour(3), hour(4)));
    }

    @Test
    void who_held_a_review_is_kept_to_the_second() {
        shipyard.approvals(harbor.crew(), 1);
        var boris = harbor.crew().boris();
        var id = Acting.as(ada, () -> TravellingClock.at(start, () -> shipyard.draft(harbor, "Add a berth")));
        at(hour(1), ada, () -> lifecycle.submit(ada, id));
        at(hour(2).plusSeconds(7), boris, () -> reviewing.requestChanges(boris, id, 1, "Say how long."));
        at(
                hour(5),
                ada,
                () -> fixtures.revise(ada, id, harbor.database(), "create table berth (id bigint primary key)"));
        at(hour(9).plusSeconds(1), boris, () -> reviewing.approve(boris, id, 2, ""));

        var rows = rows((Consumer<ReviewCycleRow> to) -> cycles.in(period(), false, to));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.submitted()).isEqualTo(hour(1));
            assertThat(row.reviewed()).isEqualTo(hour(2).plusSeconds(7));
            assertThat(row.approved()).isEqualTo(hour(9).plusSeconds(1));
            assertThat(row.held())
                    .isEqualTo(new Held(
                            Duration.ofHours(5).plusSeconds(8),
                            Duration.ofHours(3).minusSeconds(7),
                            Duration.ZERO,
                            2));
        });
        assertThat(read(cast.quarry().vera(), (Consumer<ReviewCycleRow> to) -> cycles.in(period(), false, to)))
                .isEmpty();
    }

    @Test
    void what_failed_has_no_lead_time_and_counts_as_failed() {
        wayToProduction(Outcome.FAILED);

        assertThat(leadTimes()).isEmpty();
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
        assertThat(rows((Consumer<IncidentRow> to) -> samples.incidents(period(), to)))
                .containsExactly(new IncidentRow(incident.number(), hour(6), null, Cause.SCHEMA_FLAW, true));
    }

    @Test
    void an_end_is_corrected_where_it_stands() {
        var id = wayToProduction(Outcome.SUCCEEDED);
        step(ada, () -> executions.report(ada, id, report(Outcome.SUCCEEDED, hour(7))));

        assertThat(runs()).singleElement().extracting(FinishedRun::endedAt).isEqualTo(hour(7));
        assertThat(leadTimes())
                .singleElement()
                .satisfies(row -> assertThat(row.time().succeeded()).isEqualTo(hour(7)));
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
                    .containsExactlyInAnyOrderElementsOf(leadTimes());
            var run = samples.runs(period(), Cursor.FIRST, 2);
            var others = samples.runs(period(), Cursor.parse(run.next()), 2);
            assertThat(Stream.of(run, others).flatMap(page -> page.items().stream()))
                    .containsExactlyInAnyOrderElementsOf(runs());
            assertThat(others.next()).isNull();
        });
    }

    @Test
    void the_other_tenant_has_figures_of_its_own() {
        wayToProduction(Outcome.SUCCEEDED);
        incident(ada);
        var quarry = cast.quarry();

        var vera = quarry.vera();
        assertThat(read(vera, (Consumer<LeadTimeRow> to) -> samples.leadTimes(period(), to)))
                .isEmpty();
        assertThat(read(vera, (Consumer<FinishedRun> to) -> samples.runs(period(), to)))
                .isEmpty();
        assertThat(read(vera, (Consumer<IncidentRow> to) -> samples.incidents(period(), to)))
                .isEmpty();
    }

    private boolean failed() {
        return runs().get(0).failed();
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
