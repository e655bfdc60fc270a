package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationTimeline;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same reports make the same execution, whichever order they come in and however often. */
@LockkeeperTest
class ReportsInAnyOrderTests {

    private static final Tool FLYWAY = new Tool("Flyway", "12.4");

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    ExecutionReporting reporting;

    @Autowired
    ExecutionArchive archive;

    @Autowired
    ExecutionWatching watching;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    MigrationTimeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ada;
    Instant start;
    int tables;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        start = clock.instant().minusSeconds(120).truncatedTo(ChronoUnit.MICROS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_histories_are_told_alike_in_every_order(long seed) {
        tellsAlike(seed, harbor.staging(), () -> shipyard.draft(harbor, "Told"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void in_production_they_move_the_migration_alike_as_well(long seed) {
        tellsAlike(seed, harbor.production(), this::approvedYesterday);
    }

    private void tellsAlike(long seed, UUID where, Supplier<MigrationId> migration) {
        var chance = new Random(seed);
        var said = history(chance, where);
        var first = migration.get();
        said.forEach(report -> send(first, named(report, "a")));

        for (var round = 0; round < 3; round++) {
            var key = "shuffled-" + round;
            var mixed = shuffledWithRepetitions(said, chance);
            var other = migration.get();
            mixed.forEach(report -> send(other, named(report, key)));

            assertThat(facts(other)).as("seed %s, %s", seed, mixed).isEqualTo(facts(first));
            assertThat(steps(other)).as("seed %s, %s", seed, mixed).isEqualTo(steps(first));
            assertThat(watched(other).reports()).hasSameSizeAs(said);
        }
    }

    @Test
    void an_end_before_its_start_and_a_heartbeat_after_the_end_move_a_migration_as_in_order() {
        var migration = shipyard.approved(harbor, "Add a berth");
        start = clock.instant().truncatedTo(ChronoUnit.MICROS);

        send(migration, end(harbor.production(), Outcome.SUCCEEDED));
        send(migration, beat(harbor.production(), 3, 30L));
        send(migration, begin(harbor.production()));

        assertThat(facts(migration)).containsExactly(start, start.plusSeconds(60), Outcome.SUCCEEDED, 60_000L, 30L);
        assertThat(Acting.as(ada, () -> migrations.get(migration).status())).isEqualTo(MigrationStatus.DONE);
    }

    @Test
    void the_later_word_counts_though_it_came_in_first() {
        var migration = shipyard.draft(harbor, "Add a berth");
        var right = end(harbor.staging(), Outcome.FAILED).saying(new Signal("right", start.plusSeconds(100), null));
        var wrong = new ExecutionReport(
                        "job",
                        harbor.staging(),
                        start,
                        start.plusSeconds(90),
                        Outcome.FAILED,
                        Measurements.NONE,
                        FLYWAY)
                .saying(new Signal("wrong", start.plusSeconds(95), null));

        send(migration, right);
        send(migration, wrong);

        assertThat(row(migration).endedAt()).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void the_name_of_a_report_is_given_once() {
        var migration = shipyard.draft(harbor, "Add a berth");
        send(migration, begin(harbor.staging()).saying(new Signal("1", null, null)));

        send(migration, begin(harbor.staging()).saying(new Signal("1", null, null)));
        assertThatThrownBy(() ->
                        send(migration, end(harbor.staging(), Outcome.FAILED).saying(new Signal("1", null, null))))
                .hasMessage("execution.report-told-otherwise");
        assertThat(watched(migration).reports()).hasSize(1);
    }

    @Test
    void what_was_told_before_reports_were_kept_counts_as_one() {
        var migration = shipyard.draft(harbor, "Add a berth");
        send(migration, beat(harbor.staging(), 3, 30L));
        asOwner("delete from tenant.execution_report");

        send(migration, end(harbor.staging(), Outcome.SUCCEEDED));
        send(migration, begin(harbor.staging()));

        assertThat(facts(migration)).containsExactly(start, start.plusSeconds(60), Outcome.SUCCEEDED, 60_000L, 30L);
    }

    @Test
    void beyond_so_many_reports_only_an_end_is_taken_in() {
        var migration = shipyard.draft(harbor, "Add a berth");
        send(migration, begin(harbor.staging()));
        asOwner("""
                insert into tenant.execution_report
                select tenant_id, gen_random_uuid(), execution_id, 'x' || n, ended, said_at, done, received_at, reported_by, report
                  from tenant.execution_report, generate_series(1, 20000) n
                """);

        assertThatThrownBy(() -> send(migration, beat(harbor.staging(), 3, null)))
                .hasMessage("execution.too-many-reports");
        send(migration, end(harbor.staging(), Outcome.SUCCEEDED));

        assertThat(row(migration).outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    /** A start, a few heartbeats that measure this and that, an end, and a correction of it; all say when. */
    private List<ExecutionReport> history(Random chance, UUID where) {
        var said = new ArrayList<ExecutionReport>();
        said.add(begin(where).saying(new Signal("start", start, null)));
        for (var n = 1; n <= chance.nextInt(6); n++) {
            said.add(beat(where, n, maybe(chance)).saying(new Signal("beat-" + n, start.plusSeconds(n), progress(n))));
        }
        if (chance.nextInt(4) > 0) {
            var outcome = Outcome.values()[1 + chance.nextInt(3)];
            var mended = outcome == Outcome.SUCCEEDED || chance.nextBoolean() ? outcome : other(outcome);
            said.add(ended(where, 40, outcome, chance).saying(new Signal("end", start.plusSeconds(41), null)));
            said.add(ended(where, 30 + chance.nextInt(30), mended, chance)
                    .saying(new Signal("mended", start.plusSeconds(70), null)));
        }
        return said;
    }

    /** What failed may have been rolled back. */
    private static Outcome other(Outcome outcome) {
        return outcome == Outcome.FAILED ? Outcome.ROLLED_BACK : Outcome.FAILED;
    }

    private ExecutionReport ended(UUID where, int after, Outcome outcome, Random chance) {
        var measured = new Measurements(maybe(chance), maybe(chance), maybe(chance), maybe(chance));
        var statements = chance.nextBoolean()
                ? List.of(new StatementMeasure("01.sql", 1, new Measure(chance.nextLong(900), null, null)))
                : List.<StatementMeasure>of();
        return new ExecutionReport(
                "job",
                where,
                start.minusSeconds(chance.nextInt(3)),
                start.plusSeconds(after),
                outcome,
                measured,
                FLYWAY,
                chance.nextBoolean() && outcome == Outcome.FAILED ? "01.sql" : "",
                statements);
    }

    private static @Nullable Long maybe(Random chance) {
        return chance.nextBoolean() ? chance.nextLong(1_000) : null;
    }

    private static Progress progress(int done) {
        return new Progress(done, 9L, "");
    }

    private static List<ExecutionReport> shuffledWithRepetitions(List<ExecutionReport> said, Random chance) {
        var mixed = new ArrayList<>(said);
        said.stream().filter(report -> chance.nextInt(3) == 0).forEach(mixed::add);
        Collections.shuffle(mixed, chance);
        return mixed;
    }

    private ExecutionReport begin(UUID where) {
        return new ExecutionReport("job", where, start, null, Outcome.RUNNING, Measurements.NONE, FLYWAY);
    }

    private ExecutionReport beat(UUID where, int done, @Nullable Long rows) {
        var measured = new Measurements(null, null, null, rows);
        return new ExecutionReport("job", where, start, null, Outcome.RUNNING, measured, FLYWAY)
                .saying(new Signal("", start.plusSeconds(done), progress(done)));
    }

    private ExecutionReport end(UUID where, Outcome outcome) {
        return new ExecutionReport("job", where, start, start.plusSeconds(60), outcome, Measurements.NONE, FLYWAY);
    }

    private static ExecutionReport named(ExecutionReport report, String key) {
        return new ExecutionReport(
                key,
                report.environment(),
                report.startedAt(),
                report.endedAt(),
                report.outcome(),
                report.measured(),
                report.tool(),
                report.failedIn(),
                report.statements(),
                report.signal());
    }

    private void send(MigrationId migration, ExecutionReport report) {
        Acting.run(ada, () -> reporting.report(ada, migration, report));
    }

    private MigrationId approvedYesterday() {
        return TravellingClock.at(
                start.minus(Duration.ofDays(1)),
                () -> shipyard.approved(harbor, "Approved yesterday", "berth_" + ++tables));
    }

    /** From which state to which, and when. */
    private List<List<Object>> steps(MigrationId migration) {
        return Acting.as(ada, () -> timeline.of(migrations.get(migration).uuid())).stream()
                .filter(step -> step.to().compareTo(MigrationStatus.EXECUTING) >= 0)
                .map(step -> List.<Object>of(String.valueOf(step.from()), step.to(), step.at()))
                .toList();
    }

    private ExecutionRow row(MigrationId migration) {
        return Acting.as(ada, () -> archive.of(migrations.get(migration).uuid()).get(0));
    }

    private LiveExecution watched(MigrationId migration) {
        var row = row(migration);
        return Acting.as(ada, () -> watching.watch(row.migrationUuid(), new ExecutionId(row.id())));
    }

    private List<Object> facts(MigrationId migration) {
        var row = row(migration);
        var facts = new ArrayList<Object>();
        facts.add(row.startedAt());
        facts.add(row.endedAt());
        facts.add(row.outcome());
        facts.add(row.measured().durationMs());
        facts.add(row.measured().rowsAffected());
        if (row.outcome() != Outcome.SUCCEEDED) {
            facts.addAll(List.of(row.tool(), row.failedIn(), row.statements(), row.reporter()));
            facts.add(row.measured());
            facts.add(row.progress());
        }
        return facts;
    }

    /** What no step of the application does. */
    private void asOwner(String sql) {
        var database = jdbc.sql("select current_database()").query(String.class).single();
        var source = new DriverManagerDataSource(TestDatabase.server().url(database), "lockkeeper_owner", "owner");
        JdbcClient.create(source)
                .sql(sql + " where tenant_id = :tenant")
                .param("tenant", harbor.crew().tenant().id().value())
                .update();
    }
}
