package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks after a failure may find the script later than that it failed. */
@LockkeeperTest
class TellingWhereItFailedTests {

    private static final String ADD = "SET lock_timeout = '3s';\n"
            + "ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;";
    private static final String VALIDATE = "ALTER TABLE orders VALIDATE CONSTRAINT total_positive;";

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    ExecutionReporting reporting;

    @Autowired
    Obligations obligations;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;

    @BeforeEach
    void twoScripts() {
        harbor = shipyard.of(cast.harbor());
        var ada = harbor.crew().ada();
        var scripts = List.of(MigrationFixtures.up("01.sql", ADD), MigrationFixtures.up("02.sql", VALIDATE));
        migration = Acting.as(ada, () -> {
            var opened = lifecycle.open(ada, MigrationFixtures.proposal(harbor.database(), scripts));
            lifecycle.submit(ada, opened);
            return opened;
        });
    }

    @Test
    void told_in_a_second_report_it_is_kept_and_what_ran_before_is_promised() {
        var start = clock.instant();
        report(failed(harbor.production(), start, ""));
        assertThat(page()).doesNotContain("Failed in script");
        assertThat(promised()).isEmpty();

        report(failed(harbor.production(), start, "02.sql"));
        report(failed(harbor.production(), start, "02.sql"));

        assertThat(page()).containsPattern("Failed in script</dt><dd>02\\.sql");
        assertThat(promised()).extracting(ObligationRow::objectName).containsExactly("total_positive");
    }

    @Test
    void elsewhere_it_is_kept_and_nothing_is_promised() {
        report(failed(harbor.staging(), clock.instant(), "02.sql"));

        assertThat(page()).containsPattern("Failed in script</dt><dd>02\\.sql");
        assertThat(promised()).isEmpty();
    }

    @Test
    void a_script_that_is_none_of_its_is_refused_in_a_second_report_too() {
        var start = clock.instant();
        report(failed(harbor.production(), start, ""));

        assertThatThrownBy(() -> report(failed(harbor.production(), start, "03.sql")))
                .hasMessage("execution.script-unknown");
    }

    private ExecutionReport failed(UUID environment, Instant start, String script) {
        return new ExecutionReport(
                "job-1",
                environment,
                start,
                start.plusSeconds(4),
                Outcome.FAILED,
                Measurements.NONE,
                new Tool("Flyway", "12.4"),
                script,
                List.of());
    }

    private void report(ExecutionReport report) {
        var ada = harbor.crew().ada();
        Acting.run(ada, () -> reporting.report(ada, migration, report));
    }

    private String page() {
        return browser.text(harbor.crew().vera(), "migrations/" + migration.number() + "/executions");
    }

    private List<ObligationRow> promised() {
        return Acting.as(harbor.crew().vera(), () -> obligations.about(Subject.migration(migration.number())));
    }
}
