package dev.lockkeeper.migration;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Only who still asks stops a migration that may still go on. */
@LockkeeperTest
class EndingAGuardTests {

    private static final String KEYS = "CREATE TABLE parcel (id bigint PRIMARY KEY, note text);";
    private static final String CASCADE =
            "ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders ON DELETE CASCADE;";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    DecisionRecording recording;

    @Autowired
    TryingGuards trying;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Browser browser;

    private Crew harbor;
    private DatabaseId shop;
    private DecisionId decision;

    @BeforeEach
    void a_guard_in_force() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        decision = accepted(DecisionGuard.of(GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR));
    }

    @Test
    void what_it_has_found_is_let_through_and_no_longer_stopped() {
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        assertThat(enforcement()).contains("1 stopped", "0 let through");

        deprecate();

        await(id, "LIFTED");
        assertThat(enforcement()).contains("0 stopped", "1 let through");
    }

    @Test
    void what_was_given_up_while_it_stood_was_stopped_and_stays_so() {
        var open = fixtures.inReview(harbor.ada(), shop, KEYS);
        var ended = fixtures.inReview(harbor.ada(), shop, KEYS);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), ended, "Not needed."));

        deprecate();

        await(open, "LIFTED");
        assertThat(states(ended)).containsExactly("OPEN");
        assertThat(enforcement()).contains("1 stopped", "1 let through");
    }

    @Test
    void what_earlier_releases_have_left_open_is_lifted() {
        accepted(DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR));
        var id = fixtures.inReview(harbor.ada(), shop, KEYS);
        var ended = fixtures.inReview(harbor.ada(), shop, KEYS);
        var standing = fixtures.inReview(harbor.ada(), shop, CASCADE);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), ended, "Not needed."));
        deprecate();
        await(id, "LIFTED");
        var earlier = new EarlierRows(jdbc, transactions);
        earlier.run(harbor.ada().tenant(), "update tenant.guard_hit set state = 'OPEN'");

        earlier.fill(harbor.ada().tenant(), "V202611220630__migration_guard_hit_of_ended");

        assertThat(states(id)).containsExactly("LIFTED");
        assertThat(states(ended)).containsExactly("OPEN");
        assertThat(states(standing)).containsExactly("OPEN");
    }

    private DecisionId accepted(DecisionGuard guard) {
        var id = Acting.as(harbor.ada(), () -> recording.propose(harbor.ada(), content("As agreed")));
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, guard));
        Acting.run(harbor.boris(), () -> {
            trying.runThrough(harbor.boris(), id);
            recording.accept(harbor.boris(), id, 1);
        });
        return id;
    }

    private void deprecate() {
        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), decision, "Gone"));
    }

    private void await(MigrationId id, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> states(id).contains(state));
    }

    private List<String> states(MigrationId id) {
        return TenantContext.in(
                harbor.ada().tenant(),
                () -> transactions.execute(status -> jdbc.sql("""
                        select h.state
                          from tenant.guard_hit h
                          join tenant.migration m on (m.tenant_id, m.id) = (h.tenant_id, h.migration_id)
                         where m.number = :number
                        """)
                        .param("number", id.number())
                        .query(String.class)
                        .list()));
    }

    private String enforcement() {
        return new String(browser.get(harbor.vera(), "decisions/1/enforcement")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
