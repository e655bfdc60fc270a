package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class IncidentPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Browser browser;

    @Autowired
    IncidentLog log;

    @Autowired
    ExecutionReporting executions;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ada;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ada = harbor.crew().ada();
    }

    @Test
    void a_tenant_without_incidents_is_told_what_to_do_first() {
        assertThat(browser.get(ada, "incidents"))
                .hasStatusOk()
                .bodyText()
                .contains("No incident has been written down")
                .contains("/incidents/new");
        assertThat(browser.get(harbor.crew().vera(), "incidents")).bodyText().doesNotContain("/incidents/new");
    }

    @Test
    void one_is_reported_listed_shown_and_edited() {
        assertThat(browser.get(ada, "incidents/new")).hasStatusOk();
        assertThat(browser.post(ada, "incidents")
                        .param("title", "Checkout <slow>")
                        .param("severity", "CRITICAL")
                        .param("impactStarted", "2026-03-14T09:30")
                        .param("restored", "2026-03-14T10:10:30")
                        .param("database", harbor.database().value().toString())
                        .param("tables", "orders, order_line")
                        .param("description", "It was **slow**.<script>alert(1)</script>"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/" + ada.slug() + "/incidents/1");

        assertThat(browser.get(harbor.crew().vera(), "incidents/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Checkout &lt;slow&gt;")
                .contains("<strong>slow</strong>")
                .doesNotContain("<script>alert")
                .contains("<code>orders</code>")
                .contains("14 Mar 2026, 10:10")
                .contains("Nothing ran in production")
                .doesNotContain("incidents/1/cause");
        assertThat(browser.get(ada, "incidents"))
                .bodyText()
                .contains("Checkout &lt;slow&gt;")
                .contains("Restored")
                .doesNotContain("No incident")
                .doesNotContain("after=");
        assertThat(browser.get(ada, "incidents?state=OPEN"))
                .bodyText()
                .contains("No incident fits this filter")
                .contains("Clear");

        assertThat(browser.get(ada, "incidents/1/edit")).bodyText().contains("value=\"2026-03-14T10:10:30\"");
        assertThat(browser.post(ada, "incidents/1")
                        .param("version", "0")
                        .param("title", "Checkout down")
                        .param("severity", "MAJOR")
                        .param("impactStarted", "2026-03-14T09:30"))
                .hasStatus3xxRedirection();
        assertThat(browser.post(ada, "incidents/1")
                        .param("version", "0")
                        .param("title", "Mine, typed late")
                        .param("severity", "MAJOR")
                        .param("impactStarted", "2026-03-14T09:30"))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this")
                .contains("Mine, typed late");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        assertThat(browser.post(ada, "incidents").param("impactStarted", "noon").param("service", "checkout"))
                .hasStatus(422)
                .bodyText()
                .contains("Say in a few words what went wrong.")
                .contains("A day and a time, such as")
                .contains("value=\"checkout\"");
        assertThat(browser.post(ada, "incidents")
                        .param("title", "Slow")
                        .param("severity", "MINOR")
                        .param("impactStarted", "2026-03-14T09:30")
                        .param("restored", "2026-03-14T09:00"))
                .hasStatus(422)
                .bodyText()
                .contains("before its impact began");
    }

    @Test
    void what_ran_before_is_offered_linked_and_judged() {
        var migration = shipyard.approved(harbor, "Add a berth");
        var now = clock.instant();
        Acting.run(
                ada,
                () -> executions.report(
                        ada,
                        migration,
                        new ExecutionReport(
                                "job-1",
                                harbor.production(),
                                now.minusSeconds(130),
                                now.minusSeconds(120),
                                Outcome.SUCCEEDED,
                                Measurements.NONE,
                                new Tool("Flyway", ""))));
        report(now);

        assertThat(browser.get(ada, "incidents/1"))
                .bodyText()
                .contains("Add a berth")
                .contains("2 min 0 s")
                .contains("incidents/1/links");
        assertThat(browser.post(ada, "incidents/1/links").param("migration", migration.toString()))
                .hasStatus3xxRedirection();
        assertThat(browser.post(ada, "incidents/1/links").param("migration", "M-99"))
                .hasStatus(404);
        assertThat(browser.post(ada, "incidents/1/links").param("migration", "the last one"))
                .hasStatus(409);
        assertThat(browser.post(ada, "incidents/1/cause").param("cause", "MIGRATION_FLAW"))
                .hasStatus3xxRedirection();
        assertThat(browser.post(ada, "incidents/1/cause")
                        .param("cause", "MIGRATION_FLAW")
                        .param("certainty", "CONFIRMED"))
                .hasStatus(403);
        assertThat(browser.post(harbor.crew().boris(), "incidents/1/cause")
                        .param("cause", "MIGRATION_FLAW")
                        .param("certainty", "CONFIRMED"))
                .hasStatus3xxRedirection();
        assertThat(browser.post(ada, "incidents/1/notes").param("text", "We added an index."))
                .hasStatus3xxRedirection();

        assertThat(browser.get(ada, "incidents/1"))
                .bodyText()
                .contains("Migration flaw")
                .contains("confirmed")
                .contains("We added an index.")
                .contains("near it, not its cause");
    }

    @Test
    void nothing_is_there_under_a_number_that_is_nobodys_or_anothers() {
        var quarry = cast.quarry();
        Acting.run(
                quarry.ada(),
                () -> log.report(
                        quarry.ada(),
                        new IncidentDetails(
                                "Theirs",
                                Severity.MINOR,
                                new Course(clock.instant(), null, null, null),
                                "",
                                null,
                                List.of(),
                                "")));

        for (var address : List.of("incidents/1", "incidents/1/edit")) {
            assertThat(browser.get(ada, address)).hasStatus(404);
        }
        assertThat(browser.post(ada, "incidents/1/notes").param("text", "hm")).hasStatus(404);
        for (var step : List.of("", "/cause", "/links", "/links/removal", "/notes")) {
            assertThat(browser.post(ada, "incidents/1" + step)).hasStatus(404);
        }
    }

    private void report(Instant impact) {
        Acting.run(
                ada,
                () -> log.report(
                        ada,
                        new IncidentDetails(
                                "Slow",
                                Severity.MAJOR,
                                new Course(impact, null, null, null),
                                "",
                                harbor.database(),
                                List.of(),
                                "")));
    }
}
