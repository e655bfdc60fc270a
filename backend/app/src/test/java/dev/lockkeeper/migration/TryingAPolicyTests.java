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
import dev.lockkeeper.risk.IssueFloor;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
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
        assertThat(saved("300")).hasStatus3xxRedirection();
        assertThat(Acting.as(harbor.ana(), () -> policies.current())
                        .risk()
                        .costs()
                        .safety())
                .isEqualTo(300);
    }

    @Test
    void a_stale_form_is_refused_and_keeps_what_was_typed() {
        saved("300");

        var page = post("settings/policies", 0, "400");

        assertThat(page).hasStatus(422).bodyText().contains("Nothing was overwritten", "400");
    }

    @Test
    void a_wrong_figure_is_shown_at_its_field() {
        assertThat(post("settings/policies/trial", 0, "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a number above zero.");
        assertThat(post("settings/policies/trial", 0, "Infinity"))
                .hasStatus(422)
                .bodyText()
                .contains("Write a number up to 10000.");
    }

    @Test
    void what_is_shown_can_be_changed_further() {
        assertThat(post("settings/policies/draft", 0, "300"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"300\"");
    }

    @Test
    void floors_by_type_and_windows_are_carried_through_the_trial_and_saved() {
        var page = typed("settings/policies/trial", "Bug", "20:00", "");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"issueTypes[0].type\" value=\"Bug\"",
                        "name=\"issueTypes[0].project\" value=\"shop\"",
                        "name=\"issueTypes[0].labels\" value=\"night, billing\"",
                        "name=\"windows[0].days\" value=\"FRIDAY\"",
                        "name=\"windows[0].until\" value=\"04:00\"",
                        "name=\"tiers[0].window\" value=\"true\"");

        assertThat(typed("settings/policies", "Bug", "20:00", TriedPolicy.mark(page)))
                .hasStatus3xxRedirection();

        var saved = Acting.as(harbor.ana(), () -> policies.current());
        assertThat(saved.risk().floors().issueTypes()).isEmpty();
        assertThat(saved.risk().floors().forIssues())
                .containsExactly(new IssueFloor("bug", "SHOP", null, List.of("night", "billing"), RiskTier.HIGH));
        assertThat(saved.windows().words()).isEqualTo("Fri 20:00–04:00 (Europe/Berlin)");
        assertThat(saved.of(RiskTier.LOW).conditions()).isEqualTo(new GatePolicy.Conditions(false, true));
        assertThat(browser.get(harbor.ana(), "settings/policies"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"bug\"", "value=\"SHOP\"", "value=\"night, billing\"", "value=\"Europe/Berlin\"");
    }

    @Test
    void a_window_that_is_none_is_refused_at_its_place() {
        assertThat(typed("settings/policies/trial", "Bug", "late", ""))
                .hasStatus(422)
                .bodyText()
                .contains("A window needs at least one day", "value=\"late\"");
        assertThat(typed("settings/policies/trial", "x".repeat(1_000_000), "20:00", ""))
                .hasStatus(422)
                .bodyText()
                .contains("At most 255 characters.");
    }

    @Test
    void a_tier_that_asks_for_a_window_where_there_is_none_is_refused() {
        var page = browser.post(harbor.ana(), "settings/policies/trial")
                .param("version", "0")
                .param("tiers[0].tier", "LOW")
                .param("tiers[0].approvals", "1")
                .param("tiers[0].window", "true")
                .exchange();

        assertThat(page).hasStatus(422).bodyText().contains("its gate could never open");
    }

    @Test
    void numbers_stand_there_as_they_are_typed() {
        assertThat(browser.get(harbor.ana(), "settings/policies"))
                .bodyText()
                .contains("value=\"100000\"", "value=\"0.2\"", "value=\"5000000\"")
                .doesNotContain("100000.0", "5.0E");
    }

    private MvcTestResult typed(String path, String type, String from, String tried) {
        return browser.post(harbor.ana(), path)
                .param("version", "0")
                .param("tiers[0].tier", "LOW")
                .param("tiers[0].approvals", "1")
                .param("tiers[0].window", "true")
                .param("issueTypes[0].type", type)
                .param("issueTypes[0].project", "shop")
                .param("issueTypes[0].labels", "night, billing")
                .param("issueTypes[0].tier", "HIGH")
                .param("issueTypes[1].type", "")
                .param("windows[0].days", "FRIDAY")
                .param("windows[0].from", from)
                .param("windows[0].until", "04:00")
                .param("windows[0].zone", "Europe/Berlin")
                .param("windows[1].zone", "UTC")
                .param("tried", tried)
                .exchange();
    }

    private MvcTestResult post(String path, int version, String safety) {
        return browser.post(harbor.ana(), path)
                .param("version", String.valueOf(version))
                .param("safety", safety)
                .param("note", "Slow disks.")
                .exchange();
    }

    private MvcTestResult saved(String safety) {
        var tried = TriedPolicy.mark(post("settings/policies/trial", 0, safety));
        return browser.post(harbor.ana(), "settings/policies")
                .param("version", "0")
                .param("safety", safety)
                .param("tried", tried)
                .exchange();
    }

    private PolicyTrial.Outcome attempt(Policy policy) {
        return Acting.as(harbor.ana(), () -> trial.of(harbor.ana(), policy));
    }

    private Policy slower(double safety) {
        return SavingAPolicyTests.slower(Policy.STANDARD, safety);
    }
}
