package dev.lockkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.decision.DecisionFixtures;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.DecisionRow;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.risk.Factor;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class OfferingEvidenceTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Browser browser;

    @Autowired
    IncidentLog log;

    @Autowired
    IncidentPage page;

    @Autowired
    ExecutionReporting executions;

    @Autowired
    DecisionRecording decisions;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Yard yard;
    Crew harbor;

    @BeforeEach
    void people() {
        yard = shipyard.of(cast.harbor());
        harbor = yard.crew();
    }

    @Test
    void runs_on_the_same_tables_are_marked_and_found_where_no_database_is_named() {
        var run = ran(Duration.ofHours(3));

        var onDatabase = view(incident(harbor, "Berths hang", yard.database(), "public.orders"));
        assertThat(onDatabase.nearby()).singleElement().satisfies(near -> {
            assertThat(near.run().migration()).isEqualTo(run);
            assertThat(near.sharedTables()).containsExactly("public.orders");
        });
        assertThat(view(incident(harbor, "Crates hang", yard.database(), "crate"))
                        .nearby())
                .singleElement()
                .satisfies(near -> assertThat(near.sharedTables()).isEmpty());
        assertThat(view(incident(harbor, "Berths hang", null, "orders")).nearby())
                .hasSize(1);
        assertThat(view(incident(harbor, "Crates hang", null, "crate")).nearby())
                .isEmpty();
        assertThat(browser.get(harbor.ada(), "incidents/1"))
                .bodyText()
                .contains("changed public.orders", "/executions/");
    }

    @Test
    void what_ran_more_than_a_day_before_is_not_offered() {
        ran(Duration.ofHours(25));

        assertThat(view(incident(harbor, "Berths hang", yard.database(), "berth"))
                        .nearby())
                .isEmpty();
    }

    @Test
    void what_began_earlier_and_still_ran_is_offered_first() {
        ran(Duration.ofHours(3));
        var long_ = ran(Duration.ofHours(25), Duration.ofHours(24), "job-2");
        var ended = ran(Duration.ofHours(30), Duration.ofHours(2), "job-3");

        assertThat(view(incident(harbor, "Berths hang", yard.database())).nearby())
                .extracting(near -> near.run().migration())
                .startsWith(long_)
                .hasSize(2)
                .doesNotContain(ended);
        assertThat(view(incident(harbor, "Berths hang", null, "orders")).nearby())
                .extracting(near -> near.run().migration())
                .startsWith(long_)
                .hasSize(2);
    }

    @Test
    void decisions_in_force_for_its_tables_come_before_those_that_hold_its_words() {
        var words = DecisionFixtures.aProposal(
                decisions, harbor.ada(), DecisionFixtures.content("How berths are numbered", "quay"));
        var tables = DecisionFixtures.anAcceptedOne(
                decisions, harbor.ada(), harbor.boris(), DecisionFixtures.content("One row a mooring", "berth"));
        DecisionFixtures.aProposal(decisions, harbor.ada(), DecisionFixtures.content("Names of ships", "ship"));

        var found = view(incident(harbor, "Berths hang", yard.database(), "berth"))
                .evidence()
                .decisions();

        assertThat(found)
                .extracting(DecisionRow::number)
                .startsWith(tables.number())
                .contains(words.number())
                .hasSize(2);
        assertThat(browser.get(harbor.ada(), "incidents/1")).bodyText().contains("One row a mooring");
    }

    @Test
    void past_incidents_that_share_most_words_are_offered_and_the_incident_itself_is_not() {
        var same = incident(harbor, "Checkout hung on order lines", null, "order_line");
        var near = incident(harbor, "Order lines came late", null);
        incident(harbor, "Mail came late", null);
        incident(cast.quarry(), "Checkout hangs on the lines of an order", null, "order_line");

        var asked = incident(harbor, "Checkout hangs: a line of the order waits", null, "order_line");

        assertThat(view(asked).evidence().alike())
                .extracting(IncidentSummary::id)
                .containsExactly(same, near);
        var found = jdbc.sql("select count(*) from tenant.incident_alike('checkout order lines', 50)");
        int counted = Acting.as(
                harbor.vera(),
                () -> transaction.execute(status -> found.query(Integer.class).single()));
        assertThat(counted).isEqualTo(3);
        assertThatThrownBy(() -> found.query(Integer.class).single())
                .rootCause()
                .isInstanceOf(SQLException.class);
    }

    @Test
    void what_is_said_of_an_incident_later_is_what_finds_it() {
        var first = incident(harbor, "Something", null);
        Acting.run(
                harbor.ada(),
                () -> log.change(
                        harbor.ada(), first, page.form(first).getVersion(), details("Replica fell behind", null)));

        assertThat(view(incident(harbor, "The replica is behind", null))
                        .evidence()
                        .alike())
                .extracting(IncidentSummary::id)
                .containsExactly(first);
    }

    @Test
    void a_confirmed_flaw_raises_open_migrations_of_its_tables_and_the_page_says_so() {
        var open = fixtures.draft(harbor.ada(), yard.database(), MigrationFixtures.HARMLESS);
        assertThat(factors(open)).isEmpty();
        var id = incident(harbor, "Orders hang", yard.database(), "orders");
        assertThat(view(id).floor()).isNull();

        Acting.run(harbor.boris(), () -> log.confirm(harbor.boris(), id, Cause.MIGRATION_FLAW));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> factors(open).equals(List.of("orders had a confirmed incident 0 days ago: I-1.")));
        assertThat(browser.get(harbor.ada(), "incidents/1"))
                .bodyText()
                .contains("migrations of orders are at least", "M-" + open.number());
        Acting.run(harbor.boris(), () -> log.confirm(harbor.boris(), id, Cause.NOT_DATABASE));
        await().atMost(Duration.ofSeconds(20)).until(() -> factors(open).isEmpty());
        assertThat(view(id).floor()).isNull();
    }

    /** So long before now, for a second. */
    private MigrationId ran(Duration ago) {
        return ran(ago, Duration.ofSeconds(1), "job-1");
    }

    private MigrationId ran(Duration ago, Duration lasting, String key) {
        var began = clock.instant().minus(ago);
        var migration = TravellingClock.at(
                began.minusSeconds(600),
                () -> fixtures.inReview(harbor.ada(), yard.database(), MigrationFixtures.HARMLESS));
        var report = new ExecutionReport(
                key,
                yard.production(),
                began,
                began.plus(lasting),
                Outcome.SUCCEEDED,
                Measurements.NONE,
                new Tool("Flyway", ""));
        Acting.run(harbor.ada(), () -> executions.report(harbor.ada(), migration, report));
        return migration;
    }

    private List<String> factors(MigrationId id) {
        return Acting.as(
                        harbor.vera(),
                        () -> migrations.revision(migrations.get(id).revision()))
                .assessment()
                .factors()
                .stream()
                .map(Factor::sentence)
                .filter(sentence -> sentence.contains("confirmed incident"))
                .toList();
    }

    private IncidentPage.View view(IncidentId id) {
        return Acting.as(harbor.vera(), () -> page.of(id));
    }

    private IncidentId incident(Crew crew, String title, @Nullable DatabaseId database, String... tables) {
        return Acting.as(crew.ada(), () -> log.report(crew.ada(), details(title, database, tables)));
    }

    private IncidentDetails details(String title, @Nullable DatabaseId database, String... tables) {
        var began = clock.instant().minusSeconds(60);
        return new IncidentDetails(
                title, Severity.MAJOR, new Course(began, null, null, null), "", database, List.of(tables), "");
    }
}
