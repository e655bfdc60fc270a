package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@LockkeeperTest
class WatchingARunTests {

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
    Rehearsals rehearsals;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ada;
    MigrationId migration;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
        migration = shipyard.approved(harbor, "Add a berth");
    }

    @Test
    void the_page_asks_for_its_part_while_it_runs_and_no_more_when_it_has_ended() {
        var start = clock.instant();
        send(start, null, Outcome.RUNNING, new Progress(3, 7L, "02.sql"));

        assertThat(page())
                .contains("<html", "Running", "every 5s", "value=\"42\"", "Last heard of", "edit\"")
                .contains("<span> / 7</span><span>, 02.sql</span>")
                .doesNotContain("Nobody has been heard");
        assertThat(browser.get(harbor.crew().vera(), address()).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"live\"", "value=\"42\"")
                .doesNotContain("<html", "/edit");

        send(start, start.plusSeconds(4), Outcome.SUCCEEDED, null);
        assertThat(page()).contains("Succeeded", "4.0 s", "What was reported").doesNotContain("every 5s", "<progress");
    }

    /** By js/live.js, which looks for these. */
    @Test
    void what_is_opened_may_stay_open_and_what_is_new_is_said_once() {
        send(clock.instant().minusSeconds(45), null, Outcome.RUNNING, null);

        assertThat(page())
                .contains("role=\"status\" data-live-status", "/js/live")
                .contains("data-live-news");
        assertThat(browser.get(harbor.crew().vera(), address()).header("HX-Request", "true"))
                .bodyText()
                .doesNotContain("data-live-status");
    }

    @Test
    void what_was_rehearsed_is_what_is_expected_and_stays_so() {
        rehearsed("a", 90_000);
        send(clock.instant().minusSeconds(45), null, Outcome.RUNNING, null);
        rehearsed("b", 900_000);

        assertThat(page()).contains("1 min 30 s", "as it was rehearsed").containsPattern("value=\"5[0-9]\"");
        assertThat(row().prospect())
                .satisfies(prospect -> assertThat(prospect.kind()).isEqualTo(ChangeKind.SCHEMA));
    }

    @Test
    void what_takes_longer_than_expected_is_said() {
        rehearsed("a", 10_000);
        send(clock.instant().minusSeconds(45), null, Outcome.RUNNING, null);

        assertThat(page()).contains("It takes longer than the 10.0 s that were expected.", "value=\"100\"");
    }

    @Test
    void a_run_of_which_nothing_is_heard_is_said_to_be_silent_until_it_speaks_again() {
        var start = clock.instant();
        send(start, null, Outcome.RUNNING, null);
        asOwner("update tenant.execution set reported_at = reported_at - interval '121 seconds'");
        assertThat(page()).contains("Nobody has been heard of it since");

        send(start, null, Outcome.RUNNING, null);

        assertThat(page()).doesNotContain("Nobody has been heard");
    }

    @Test
    void a_run_of_many_reports_needs_no_more_statements() {
        var start = clock.instant().minusSeconds(60);
        send(start, null, Outcome.RUNNING, new Progress(1, 100L, ""));
        var few = statements();
        for (var n = 2; n < 50; n++) {
            send(start, null, Outcome.RUNNING, new Progress(n, 100L, ""));
        }

        assertThat(statements()).hasSameSizeAs(few).hasSizeLessThan(12);
        assertThat(page()).contains("value=\"49\"").doesNotContain("29 / 100");
    }

    @Test
    void nobody_elses_run_is_there() {
        send(clock.instant(), null, Outcome.RUNNING, null);
        var quarry = shipyard.of(cast.quarry());
        shipyard.approved(quarry, "Add a berth");

        assertThat(browser.get(quarry.crew().ada(), address())).hasStatus(404);
    }

    private void send(Instant start, @Nullable Instant end, Outcome outcome, @Nullable Progress progress) {
        var report = new ExecutionReport(
                        "job", harbor.production(), start, end, outcome, Measurements.NONE, new Tool("psql", "18"))
                .saying(new Signal("", null, progress));
        Acting.run(ada, () -> reporting.report(ada, migration, report));
    }

    private void rehearsed(String key, long millis) {
        var report = new RehearsalReport(
                key,
                1,
                new Setting("stage-3", "18.1", "a backup", 10L),
                clock.instant().minusSeconds(3_600),
                millis,
                null,
                RehearsalOutcome.SUCCEEDED,
                "",
                List.of());
        Acting.run(ada, () -> rehearsals.report(ada, migration, report));
    }

    private ExecutionRow row() {
        return Acting.as(ada, () -> archive.of(migrations.get(migration).uuid()).get(0));
    }

    private String address() {
        return "migrations/" + migration.number() + "/executions/" + row().id();
    }

    private String page() {
        return browser.text(ada, address());
    }

    private List<String> statements() {
        var address = address();
        return StatementCounter.during(() -> browser.text(ada, address));
    }

    private void asOwner(String sql) {
        var database = jdbc.sql("select current_database()").query(String.class).single();
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.server().url(database), "lockkeeper_owner", "owner"))
                .sql(sql + " where tenant_id = :tenant")
                .param("tenant", harbor.crew().tenant().id().value())
                .update();
    }
}
