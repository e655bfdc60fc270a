package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class ExecutionPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Browser browser;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    ExecutionArchive archive;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
    }

    @Test
    void the_section_is_a_part_of_the_migrations_page_and_a_page_by_itself() {
        assertThat(browser.get(harbor.crew().vera(), address()).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("It has not run anywhere yet")
                .doesNotContain("<html")
                .doesNotContain("/executions/new");
        assertThat(browser.get(harbor.crew().ada(), address()))
                .hasStatusOk()
                .bodyText()
                .contains("<html")
                .contains("/executions/new");
    }

    @Test
    void an_execution_is_typed_in_and_shown() {
        assertThat(browser.get(harbor.crew().ada(), address() + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"key\"")
                .contains("production");

        assertThat(form("SUCCEEDED").param("endedAt", minute(0))).hasStatus3xxRedirection();

        assertThat(browser.get(harbor.crew().vera(), address()))
                .bodyText()
                .contains("production")
                .contains("Succeeded")
                .contains("120 ms")
                .contains("reported by Ada");
        assertThat(status()).isEqualTo(MigrationStatus.DONE);
    }

    @Test
    void what_was_measured_of_a_statement_stands_at_its_line_and_what_cannot_be_read_comes_back() {
        assertThat(form("SUCCEEDED").param("endedAt", minute(0)).param("statements", "01.sql 1 much - -"))
                .hasStatus(422)
                .bodyText()
                .contains("This line cannot be read: 01.sql 1 much - -", ">01.sql 1 much - -</textarea>");
        assertThat(form("SUCCEEDED").param("endedAt", minute(0)).param("statements", "01.sql 7 1 - -"))
                .hasStatus(422)
                .bodyText()
                .contains("no statement 7 in 01.sql");
        assertThat(form("SUCCEEDED").param("endedAt", minute(0)).param("statements", "01.sql 1 41000 180 7"))
                .hasStatus3xxRedirection();

        assertThat(browser.text(harbor.crew().vera(), "migrations/" + migration.number()))
                .contains("Run in production", "41,000 ms", "180 ms");
        assertThat(browser.text(harbor.crew().vera(), address())).contains("Measured of one statement", "1 of 01.sql");
    }

    @Test
    void what_runs_is_ended_with_the_same_key() {
        assertThat(form("RUNNING")).hasStatus3xxRedirection();
        var run = Acting.as(
                harbor.crew().ada(),
                () -> archive.of(migrations.get(migration).uuid()).get(0));

        assertThat(browser.get(harbor.crew().ada(), address() + "/" + run.id() + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"form/1\"");
        assertThat(form("SUCCEEDED").param("endedAt", minute(0))).hasStatus3xxRedirection();

        assertThat(status()).isEqualTo(MigrationStatus.DONE);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        assertThat(browser.post(harbor.crew().ada(), address())
                        .param("key", "form/1")
                        .param("startedAt", "yesterday")
                        .param("longestLockMs", "-5")
                        .param("tool", "my <deploy> job"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose where it ran.")
                .contains("A day and a time, such as")
                .contains("A whole number from 0 on.")
                .contains("value=\"yesterday\"")
                .contains("my &lt;deploy&gt; job");
    }

    @Test
    void a_rules_refusal_is_shown_in_the_form() {
        assertThat(form("SUCCEEDED")).hasStatus(422).bodyText().contains("Make the outcome and the end agree.");
    }

    @Test
    void viewers_cannot_type_one_in() {
        assertThat(browser.post(harbor.crew().vera(), address())
                        .param("key", "form/1")
                        .param("environment", harbor.staging().toString())
                        .param("startedAt", minute(1))
                        .param("outcome", "RUNNING")
                        .param("tool", "psql"))
                .hasStatus(403);
    }

    @Test
    void nobody_elses_migration_or_execution_is_there() {
        var theirs = shipyard.approved(shipyard.of(cast.quarry()), "Add a berth");
        assertThat(theirs.number()).isEqualTo(migration.number());

        assertThat(browser.get(harbor.crew().ada(), "migrations/999/executions"))
                .hasStatus(404);
        assertThat(browser.get(harbor.crew().ada(), address() + "/0198c0de-0000-7000-8000-000000000000/edit"))
                .hasStatus(404);
    }

    private MockMvcRequestBuilder form(String outcome) {
        return browser.post(harbor.crew().ada(), address())
                .param("key", "form/1")
                .param("environment", harbor.production().toString())
                .param("startedAt", minute(1))
                .param("outcome", outcome)
                .param("longestLockMs", "120")
                .param("tool", "psql");
    }

    private String address() {
        return "migrations/" + migration.number() + "/executions";
    }

    private String minute(int ago) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusMinutes(ago)
                .toString();
    }

    private MigrationStatus status() {
        return Acting.as(harbor.crew().vera(), () -> migrations.get(migration).status());
    }
}
