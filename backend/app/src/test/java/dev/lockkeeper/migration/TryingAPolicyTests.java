package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.PolicyTrial.Move;
import dev.lockkeeper.risk.RiskTier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class TryingAPolicyTests {

    private static final String INDEX = "CREATE INDEX ON orders (note);";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    PolicyTrial trial;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void only_what_would_change_is_shown_before_and_after() {
        var index = fixtures.inReview(harbor.ada(), shop, INDEX);
        fixtures.inReview(harbor.ada(), shop, HARMLESS);

        var outcome = attempt(slower(100));

        assertThat(outcome.tried()).isEqualTo(2);
        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.number()).isEqualTo(index.number());
            assertThat(change.tier()).isEqualTo(new Move(RiskTier.MODERATE, RiskTier.HIGH));
        });
        assertThat(outcome.raised()).isEqualTo(1);
        assertThat(outcome.lowered()).isZero();
    }

    @Test
    void a_gate_that_would_answer_otherwise_is_shown() {
        fixtures.inReview(harbor.ada(), shop, INDEX);
        var asked =
                Acting.as(harbor.ana(), () -> policies.current()).with(new GatePolicy(RiskTier.MODERATE, 0, false, 0));

        var outcome = attempt(asked);

        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.gateBefore()).isEqualTo(Verdict.WAITING);
            assertThat(change.gateAfter()).isEqualTo(Verdict.OPEN);
        });
        assertThat(outcome.gates()).isEqualTo(1);
    }

    @Test
    void the_policy_that_stands_changes_nothing() {
        fixtures.inReview(harbor.ada(), shop, INDEX);

        assertThat(attempt(Policy.STANDARD).changes()).isEmpty();
    }

    @Test
    void nobody_below_an_admin_tries_one() {
        assertThatThrownBy(() -> Acting.as(harbor.boris(), () -> trial.of(harbor.boris(), Policy.STANDARD)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_page_says_what_would_change_and_saves_nothing() {
        fixtures.inReview(harbor.ada(), shop, INDEX);

        var page = post("settings/policies/trial", 0, "300");

        assertThat(page).hasStatusOk().bodyText().contains("1 of 1 would change", "Save this policy", "M-1");
        assertThat(Acting.as(harbor.ana(), () -> policies.current())).isEqualTo(Policy.STANDARD);
    }

    @Test
    void what_was_tried_is_saved_from_there() {
        var page = post("settings/policies", 0, "300");

        assertThat(page).hasStatus3xxRedirection();
        assertThat(Acting.as(harbor.ana(), () -> policies.current())
                        .risk()
                        .costs()
                        .safety())
                .isEqualTo(300);
    }

    @Test
    void a_stale_form_is_refused_and_keeps_what_was_typed() {
        post("settings/policies", 0, "300");

        var page = post("settings/policies", 0, "400");

        assertThat(page).hasStatus(422).bodyText().contains("Nothing was overwritten", "400");
    }

    @Test
    void a_wrong_figure_is_shown_at_its_field() {
        assertThat(post("settings/policies/trial", 0, "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a number above zero.");
    }

    @Test
    void what_is_shown_can_be_changed_further() {
        assertThat(post("settings/policies/draft", 0, "300"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"300.0\"");
    }

    private MvcTestResult post(String path, int version, String safety) {
        return browser.post(harbor.ana(), path)
                .param("version", String.valueOf(version))
                .param("safety", safety)
                .param("note", "Slow disks.")
                .exchange();
    }

    private PolicyTrial.Outcome attempt(Policy policy) {
        return Acting.as(harbor.ana(), () -> trial.of(harbor.ana(), policy));
    }

    private Policy slower(double safety) {
        return SavingAPolicyTests.slower(Policy.STANDARD, safety);
    }
}
