package dev.lockkeeper.execution;

import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.DONE;
import static dev.lockkeeper.migration.MigrationStatus.EXECUTING;
import static dev.lockkeeper.migration.MigrationStatus.FAILED;
import static dev.lockkeeper.migration.MigrationStatus.ROLLED_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.MigrationTimeline;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.Scheduling;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A migration was approved at nine. What is told of its runs is told at noon. */
@LockkeeperTest
class RunningInProductionTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Surveying surveying;

    @Autowired
    ExecutionReporting reporting;

    @Autowired
    ExecutionArchive archive;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    MigrationTimeline timeline;

    @Autowired
    Scheduling scheduling;

    Yard harbor;
    CurrentMember ada;
    Instant nine;
    UUID second;
    int tables;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        nine = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MICROS);
        var ana = harbor.crew().ana();
        second = Acting.as(ana, () -> surveying.addEnvironment(ana, new EnvironmentDetails("production-us", true, 3)));
    }

    @Test
    void it_is_done_with_the_first_production_environment_and_runs_in_the_second_all_the_same() {
        var id = approved();
        tell(id, "eu", harbor.production(), 60, 70, Outcome.SUCCEEDED);
        assertThat(status(id)).isEqualTo(DONE);

        tell(id, "us", second, 90, null, Outcome.RUNNING);
        tell(id, "us", second, 90, 95, Outcome.FAILED);
        tell(id, "us-again", second, 100, 105, Outcome.SUCCEEDED);

        assertThat(steps(id)).containsExactly(step(EXECUTING, 60), step(DONE, 70));
        assertThat(of(id))
                .extracting(ExecutionRow::outcome)
                .containsExactly(Outcome.SUCCEEDED, Outcome.FAILED, Outcome.SUCCEEDED);
        assertThatThrownBy(() -> tell(id, "us-more", second, 110, 115, Outcome.SUCCEEDED))
                .hasMessage("execution.migration-ended");
    }

    @Test
    void two_that_run_at_once_make_the_same_way_whichever_is_told_first() {
        var one = approved();
        tell(one, "a-eu", harbor.production(), 60, null, Outcome.RUNNING);
        tell(one, "a-us", second, 65, null, Outcome.RUNNING);
        tell(one, "a-eu", harbor.production(), 60, 70, Outcome.FAILED);
        assertThat(status(one)).isEqualTo(EXECUTING);
        tell(one, "a-us", second, 65, 80, Outcome.SUCCEEDED);

        var other = approved();
        tell(other, "b-us", second, 65, 80, Outcome.SUCCEEDED);
        tell(other, "b-eu", harbor.production(), 60, 70, Outcome.FAILED);

        var third = approved();
        tell(third, "c-eu", harbor.production(), 60, 70, Outcome.FAILED);
        assertThat(status(third)).isEqualTo(FAILED);
        tell(third, "c-us", second, 65, null, Outcome.RUNNING);
        assertThat(steps(third)).containsExactly(step(EXECUTING, 60));
        tell(third, "c-us", second, 65, 80, Outcome.SUCCEEDED);

        for (var id : List.of(one, other, third)) {
            assertThat(steps(id)).containsExactly(step(EXECUTING, 60), step(DONE, 80));
            assertThat(status(id)).isEqualTo(DONE);
        }
    }

    @Test
    void what_failed_is_tried_again_with_another_key() {
        var id = approved();
        tell(id, "first", harbor.production(), 60, 61, Outcome.FAILED);
        tell(id, "second", harbor.production(), 70, null, Outcome.RUNNING);
        assertThat(status(id)).isEqualTo(EXECUTING);
        assertThatThrownBy(() -> tell(id, "third", harbor.production(), 71, null, Outcome.RUNNING))
                .hasMessage("execution.runs-already");

        tell(id, "second", harbor.production(), 70, 75, Outcome.SUCCEEDED);

        assertThat(steps(id))
                .containsExactly(step(EXECUTING, 60), step(FAILED, 61), step(EXECUTING, 70), step(DONE, 75));
    }

    @Test
    void a_failure_that_is_told_after_the_success_stands_before_it() {
        var id = approved();
        tell(id, "second", harbor.production(), 70, 75, Outcome.SUCCEEDED);
        tell(id, "first", harbor.production(), 60, 61, Outcome.FAILED);

        assertThat(steps(id))
                .containsExactly(step(EXECUTING, 60), step(FAILED, 61), step(EXECUTING, 70), step(DONE, 75));
        assertThat(status(id)).isEqualTo(DONE);
    }

    @Test
    void what_failed_may_turn_out_to_have_been_rolled_back_and_nothing_else() {
        var id = approved();
        tell(id, "job", harbor.production(), 60, 61, Outcome.FAILED);
        tell(id, "job", harbor.production(), 60, 65, Outcome.ROLLED_BACK);

        assertThat(steps(id)).containsExactly(step(EXECUTING, 60), step(ROLLED_BACK, 65));
        assertThat(status(id)).isEqualTo(ROLLED_BACK);
        assertThatThrownBy(() -> tell(id, "job", harbor.production(), 60, 66, Outcome.SUCCEEDED))
                .hasMessage("execution.ended-otherwise");
        assertThatThrownBy(() -> tell(id, "again", harbor.production(), 70, 71, Outcome.SUCCEEDED))
                .hasMessage("execution.migration-ended");
    }

    @Test
    void a_corrected_start_and_end_date_the_steps_anew() {
        var id = approved();
        tell(id, "job", harbor.production(), 60, 100, Outcome.SUCCEEDED);
        tell(id, "job", harbor.production(), 62, 115, Outcome.SUCCEEDED);
        assertThat(steps(id)).containsExactly(step(EXECUTING, 62), step(DONE, 115));

        var other = approved();
        tell(other, "other", harbor.production(), 62, 115, Outcome.SUCCEEDED);
        tell(other, "other", harbor.production(), 60, 100, Outcome.SUCCEEDED);
        assertThat(steps(other)).isEqualTo(steps(id));
    }

    @Test
    void what_was_planned_only_after_it_had_run_had_an_open_gate_then() {
        var id = approved();
        at(minute(120), () -> scheduling.schedule(ada, id, Instant.now().plus(Duration.ofDays(1))));

        tell(id, "job", harbor.production(), 60, 65, Outcome.SUCCEEDED);

        assertThat(status(id)).isEqualTo(DONE);
        assertThat(steps(id)).containsExactly(step(EXECUTING, 60), step(DONE, 65));
    }

    @Test
    void what_was_edited_after_it_had_run_ran_as_it_was_and_what_stands_there_now_has_not() {
        var id = approved();
        var before = summary(id);
        edit(id, 120);
        assertThat(summary(id).revision()).isNotEqualTo(before.revision());

        tell(id, "job", harbor.production(), 60, 65, Outcome.FAILED);

        assertThat(of(id)).singleElement().extracting(ExecutionRow::outcome).isEqualTo(Outcome.FAILED);
        assertThat(Acting.as(ada, () -> archive.ended(summary(id).uuid(), before.revision(), 5)))
                .hasSize(1);
        assertThat(status(id)).isEqualTo(APPROVED);
        assertThat(steps(id)).isEmpty();
    }

    @Test
    void what_was_withdrawn_after_it_had_run_is_done() {
        var id = approved();
        at(minute(120), () -> lifecycle.withdraw(ada, id, "Not needed"));

        assertThatThrownBy(() -> tell(id, "late", harbor.production(), 130, 135, Outcome.SUCCEEDED))
                .hasMessage("execution.gate-closed");
        tell(id, "job", harbor.production(), 60, 65, Outcome.SUCCEEDED);

        assertThat(status(id)).isEqualTo(DONE);
    }

    @Test
    void what_ran_before_it_was_approved_is_refused_however_late_it_is_told() {
        assertThatThrownBy(() -> tell(approved(), "job", harbor.production(), -10, -5, Outcome.SUCCEEDED))
                .hasMessage("execution.before-approval");
    }

    private MigrationId approved() {
        return TravellingClock.at(nine, () -> shipyard.approved(harbor, "Add a berth", "berth_" + ++tables));
    }

    private void edit(MigrationId id, int minute) {
        at(minute(minute), () -> {
            var revision = migrations.revision(migrations.get(id).revision());
            var proposal = new Proposal(
                    "Add a berth",
                    harbor.database(),
                    null,
                    null,
                    revision.posture(),
                    revision.brief(),
                    revision.scripts().stream()
                            .map(script -> new MigrationScript(
                                    script.name(),
                                    script.direction(),
                                    script.inTransaction(),
                                    script.sql().replace("name text", "title text")))
                            .toList());
            lifecycle.revise(ada, id, migrations.get(id).version(), proposal, "Another name");
        });
    }

    private void at(Instant then, Runnable step) {
        TravellingClock.at(then, () -> {
            Acting.run(ada, step);
            return then;
        });
    }

    private void tell(MigrationId id, String key, UUID where, int from, @Nullable Integer until, Outcome outcome) {
        var end = until == null ? null : minute(until);
        var report = new ExecutionReport(
                key, where, minute(from), end, outcome, Measurements.NONE, new Tool("Flyway", "12.4"));
        Acting.run(ada, () -> reporting.report(ada, id, report));
    }

    /** After nine. */
    private Instant minute(int minutes) {
        return nine.plus(Duration.ofMinutes(minutes));
    }

    private MigrationSummary summary(MigrationId id) {
        return Acting.as(ada, () -> migrations.get(id));
    }

    private MigrationStatus status(MigrationId id) {
        return summary(id).status();
    }

    private List<Object> step(MigrationStatus to, int minute) {
        return List.of(to, minute(minute));
    }

    /** Those that production took. */
    private List<List<Object>> steps(MigrationId id) {
        var steps = new ArrayList<List<Object>>();
        Acting.as(ada, () -> timeline.of(migrations.get(id).uuid())).forEach(entry -> {
            if (List.of(EXECUTING, DONE, FAILED, ROLLED_BACK).contains(entry.to())) {
                steps.add(List.of(entry.to(), entry.at()));
            }
        });
        return steps;
    }

    /** The earliest first. */
    private List<ExecutionRow> of(MigrationId id) {
        var rows = new ArrayList<>(
                Acting.as(ada, () -> archive.of(migrations.get(id).uuid())));
        Collections.reverse(rows);
        return rows;
    }
}
