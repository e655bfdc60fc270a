package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.execution.ExecutionReporting.Reported;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class ReportingExecutionsTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    ExecutionReporting reporting;

    @Autowired
    ExecutionArchive archive;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    Clock clock;

    Yard harbor;
    Instant now;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        now = clock.instant();
    }

    @Test
    void production_moves_the_migration_as_it_starts_and_ends() {
        var migration = shipyard.approved(harbor, "Add a berth");

        assertThat(report(migration, running("job-1", harbor.production())).first())
                .isTrue();
        assertThat(status(migration)).isEqualTo(MigrationStatus.EXECUTING);

        assertThat(report(migration, ended("job-1", harbor.production(), Outcome.SUCCEEDED))
                        .first())
                .isFalse();
        assertThat(status(migration)).isEqualTo(MigrationStatus.DONE);
        assertThat(of(migration)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(row.reporter()).isEqualTo("Ada");
        });
    }

    @Test
    void one_report_of_a_failure_tells_start_and_end() {
        var migration = shipyard.approved(harbor, "Add a berth");

        report(migration, ended("job-1", harbor.production(), Outcome.FAILED));

        assertThat(status(migration)).isEqualTo(MigrationStatus.FAILED);
    }

    @Test
    void a_run_elsewhere_leaves_the_migration_where_it_is() {
        var migration = shipyard.draft(harbor, "Add a berth");

        report(migration, ended("job-1", harbor.staging(), Outcome.FAILED));

        assertThat(status(migration)).isEqualTo(MigrationStatus.DRAFT);
        assertThat(of(migration)).hasSize(1);
    }

    @Test
    void production_must_not_run_what_the_gate_has_not_let_through() {
        var draft = shipyard.draft(harbor, "Add a berth");
        assertThatThrownBy(() -> report(draft, running("job-1", harbor.production())))
                .hasMessage("execution.gate-closed");

        var twice = shipyard.approved(harbor, "Add a quay");
        report(twice, running("job-2", harbor.production()));
        assertThatThrownBy(() -> report(twice, running("job-3", harbor.production())))
                .hasMessage("execution.runs-already");

        report(twice, ended("job-2", harbor.production(), Outcome.ROLLED_BACK));
        assertThatThrownBy(() -> report(twice, running("job-4", harbor.production())))
                .hasMessage("execution.migration-ended");
        assertThat(of(draft)).isEmpty();
        assertThat(of(twice)).hasSize(1);
    }

    @Test
    void a_start_before_the_approval_or_in_the_future_is_a_wrong_clock() {
        var migration = shipyard.approved(harbor, "Add a berth");
        var hour = Duration.ofHours(1);

        assertThatThrownBy(() ->
                        report(migration, report("job-1", harbor.production(), now.minus(hour), null, Outcome.RUNNING)))
                .hasMessage("execution.before-approval");
        assertThatThrownBy(() ->
                        report(migration, report("job-1", harbor.production(), now.plus(hour), null, Outcome.RUNNING)))
                .hasMessage("execution.future");
    }

    @Test
    void a_key_stays_with_the_execution_that_it_named_first() {
        var one = shipyard.approved(harbor, "Add a berth");
        var other = shipyard.approved(harbor, "Add a quay");
        report(one, ended("job-1", harbor.staging(), Outcome.SUCCEEDED));

        assertThatThrownBy(() -> report(other, ended("job-1", harbor.staging(), Outcome.SUCCEEDED)))
                .hasMessage("execution.key-of-another-migration");
        assertThatThrownBy(() -> report(one, ended("job-1", harbor.production(), Outcome.SUCCEEDED)))
                .hasMessage("execution.key-of-another-environment");
    }

    @Test
    void the_same_report_sent_many_times_at_once_makes_one_execution() throws Exception {
        var migration = shipyard.approved(harbor, "Add a berth");
        var same = ended("job-1", harbor.production(), Outcome.SUCCEEDED);

        var threads = Executors.newFixedThreadPool(4);
        try {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Reported>>mapToObj(n -> () -> report(migration, same))
                    .toList());
            assertThat(answers).filteredOn(answer -> get(answer).first()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(of(migration)).hasSize(1);
    }

    @Test
    void viewers_report_nothing() {
        var migration = shipyard.approved(harbor, "Add a berth");

        assertThatThrownBy(() -> as(harbor.crew().vera(), migration, running("job-1", harbor.staging())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_other_tenants_migration_of_the_same_number_is_left_alone() {
        var quarry = shipyard.of(cast.quarry());
        var theirs = shipyard.approved(quarry, "Add a berth");
        var ours = shipyard.approved(harbor, "Add a berth");
        assertThat(theirs.number()).isEqualTo(ours.number());

        report(ours, ended("job-1", harbor.production(), Outcome.SUCCEEDED));
        Acting.run(quarry.crew().ada(), () -> {
            var migration = migrations.get(theirs);
            assertThat(migration.status()).isEqualTo(MigrationStatus.APPROVED);
            assertThat(archive.of(migration.uuid())).isEmpty();
            assertThatThrownBy(() -> reporting.report(
                            quarry.crew().ada(), theirs, ended("job-1", harbor.production(), Outcome.SUCCEEDED)))
                    .isInstanceOf(NotFound.class);
            reporting.report(quarry.crew().ada(), theirs, ended("job-1", quarry.staging(), Outcome.FAILED));
        });
        assertThat(of(ours)).singleElement().extracting(ExecutionRow::outcome).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void what_ran_before_an_instant_is_found_nearest_first() {
        var one = shipyard.approved(harbor, "Add a berth");
        var other = shipyard.approved(harbor, "Add a quay");
        report(
                one,
                report("job-1", harbor.production(), now.minusSeconds(200), now.minusSeconds(190), Outcome.SUCCEEDED));
        report(other, report("job-2", harbor.production(), now.minusSeconds(100), now, Outcome.SUCCEEDED));
        report(other, report("job-3", harbor.staging(), now.minusSeconds(50), now, Outcome.SUCCEEDED));

        var found = Acting.as(harbor.crew().vera(), () -> archive.before(harbor.database(), now, Duration.ofHours(24)));
        assertThat(found).extracting(row -> row.migration().number()).containsExactly(other.number(), one.number());
        assertThat(Acting.as(
                        harbor.crew().vera(), () -> archive.before(harbor.database(), now, Duration.ofSeconds(150))))
                .hasSize(1);
    }

    private ExecutionReport running(String key, UUID environment) {
        return report(key, environment, now, null, Outcome.RUNNING);
    }

    private ExecutionReport ended(String key, UUID environment, Outcome outcome) {
        return report(key, environment, now, now.plusSeconds(4), outcome);
    }

    private static ExecutionReport report(
            String key, UUID environment, Instant start, @Nullable Instant end, Outcome outcome) {
        return new ExecutionReport(
                key, environment, start, end, outcome, Measurements.NONE, new Tool("Flyway", "12.4"));
    }

    private Reported report(MigrationId migration, ExecutionReport report) {
        return as(harbor.crew().ada(), migration, report);
    }

    private Reported as(CurrentMember member, MigrationId migration, ExecutionReport report) {
        return Acting.as(member, () -> reporting.report(member, migration, report));
    }

    private MigrationStatus status(MigrationId migration) {
        return Acting.as(harbor.crew().vera(), () -> migrations.get(migration).status());
    }

    private List<ExecutionRow> of(MigrationId migration) {
        return Acting.as(
                harbor.crew().vera(), () -> archive.of(migrations.get(migration).uuid()));
    }

    private static Reported get(Future<Reported> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
