package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.IssueNaming;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.Floors;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldingAnIssueTypeTests extends JiraTest {

    private static final String BUG = "SHOP-413";
    private static final String WHY = "SHOP-413 is a Bug in SHOP: at least high (floor rule 1).";

    @Autowired
    GatePolicies policies;

    @Autowired
    MigrationArchive archive;

    @Autowired
    IssueNaming naming;

    @Autowired
    Outbox outbox;

    @Autowired
    Browser browser;

    @BeforeEach
    void aBug() {
        harbor.jira.createIssue(BUG, "Bug", "Orders are counted twice");
    }

    @Test
    void the_tier_rises_to_the_floor_of_the_type_once_jira_has_told_it_and_the_issue_shows_it() {
        bugsAreHigh(harbor.crew);
        harbor.connect();

        var id = harbor.submit(BUG, LOW);

        awaitHigh(harbor, id);
        assertThat(revision(harbor, id).assessment().factors())
                .extracting(Factor::sentence)
                .contains(WHY);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(harbor.jira.labels(BUG)).containsExactly("db-risk-high"));
        awaitTold(harbor, BUG);
        assertThat(revision(harbor, id).assessed().number()).isEqualTo(2);
    }

    @Test
    void a_type_that_is_known_already_counts_at_once() {
        bugsAreHigh(harbor.crew);
        harbor.connect();
        awaitHigh(harbor, harbor.submit(BUG, LOW));

        var draft = harbor.draft(BUG, LOW);

        assertThat(tier(harbor, draft)).isEqualTo(RiskTier.HIGH);
        assertThat(revision(harbor, draft).assessed().number()).isEqualTo(1);
    }

    @Test
    void an_issue_that_holds_the_tier_is_let_go_of_by_a_revision_alone() {
        bugsAreHigh(harbor.crew);
        harbor.connect();
        var id = harbor.submit(BUG, LOW);
        awaitHigh(harbor, id);

        assertThatThrownBy(() -> name(id, null)).hasMessage("migration.issue-lowers");
        assertThatThrownBy(() -> name(id, ISSUE)).hasMessage("migration.issue-lowers");

        assertThat(tier(harbor, id)).isEqualTo(RiskTier.HIGH);
        harbor.revise(id, ISSUE, LOW);
        assertThat(tier(harbor, id)).isEqualTo(RiskTier.LOW);
    }

    @Test
    void a_moved_issue_is_of_its_type_under_its_new_key() {
        bugsAreHigh(harbor.crew);
        harbor.connect();
        var id = harbor.submit(BUG, LOW);
        awaitHigh(harbor, id);

        harbor.jira.people().move(BUG, "OPS-7");
        harbor.approve(harbor.crew.boris(), id, 1);
        harbor.awaitDelivered("OPS-7");

        assertThat(tier(harbor, id)).isEqualTo(RiskTier.HIGH);
        assertThat(harbor.jira.labels("OPS-7")).containsExactly("db-risk-high");
    }

    private void name(MigrationId id, String issue) {
        Acting.run(
                harbor.crew.ada(),
                () -> naming.name(harbor.crew.ada(), id, archive.get(id).version(), issue));
    }

    @Test
    void a_type_that_no_floor_asks_for_changes_nothing() {
        bugsAreHigh(harbor.crew);
        harbor.connect();

        var id = harbor.submit(ISSUE, LOW);
        awaitTold(harbor, ISSUE);

        assertThat(tier(harbor, id)).isEqualTo(RiskTier.LOW);
        assertThat(revision(harbor, id).assessed().number()).isEqualTo(1);
    }

    @Test
    void a_floor_that_is_asked_for_later_holds_a_migration_that_was_never_told_the_type() {
        harbor.connect();
        var id = harbor.submit(BUG, LOW);
        harbor.awaitDelivered(BUG);
        assertThat(tier(harbor, id)).isEqualTo(RiskTier.LOW);

        bugsAreHigh(harbor.crew);

        awaitHigh(harbor, id);
    }

    @Test
    void a_floor_is_part_of_the_trial_also_where_the_type_was_told_later() {
        harbor.connect();
        harbor.submit(BUG, LOW);
        harbor.awaitDelivered(BUG);

        var page = browser.post(harbor.crew.ana(), "settings/policies/trial")
                .param("version", "0")
                .param("issueTypes[0].type", " bug ")
                .param("issueTypes[0].tier", "HIGH")
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("1 of 1 would change: 1 to a higher tier", WHY);
        assertThat(browser.get(harbor.crew.ana(), "settings/policies"))
                .bodyText()
                .contains("<option value=\"Bug\">");
    }

    @Test
    void another_type_than_before_counts_from_the_next_step_on() {
        bugsAreHigh(harbor.crew);
        var connection = harbor.connect();
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        try (var retyped = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(retyped)) {
            retyped.createIssue(ISSUE, "Bug", "A bug after all");
            answersFrom(retyped, connection);

            harbor.requestChanges(harbor.crew.boris(), id, 1);

            awaitHigh(harbor, id);
            harbor.awaitDelivered(ISSUE);
        }
    }

    @Test
    void the_type_arrives_once_jira_is_back() {
        bugsAreHigh(harbor.crew);
        harbor.connect();
        harbor.jira.goDown();

        var id = harbor.submit(BUG, LOW);
        harbor.awaitFailing(BUG);
        assertThat(tier(harbor, id)).isEqualTo(RiskTier.LOW);

        harbor.jira.comeBack();
        awaitHigh(harbor, id);
    }

    @Test
    void the_same_issue_of_another_tenant_is_of_its_own_type() {
        try (var quarry = new JiraStage(beans, cast.quarry())) {
            quarry.jira.createIssue(BUG, "Story", "No bug here");
            bugsAreHigh(harbor.crew);
            bugsAreHigh(quarry.crew);
            harbor.connect();
            quarry.connect();
            var theirs = quarry.submit(BUG, LOW);

            awaitHigh(harbor, harbor.submit(BUG, LOW));
            awaitTold(quarry, BUG);

            assertThat(tier(quarry, theirs)).isEqualTo(RiskTier.LOW);
        }
    }

    @Test
    void with_the_connection_the_type_is_forgotten() {
        bugsAreHigh(harbor.crew);
        var connection = harbor.connect();
        awaitHigh(harbor, harbor.submit(BUG, LOW));
        harbor.awaitDelivered(BUG);

        var ana = harbor.crew.ana();
        Acting.run(ana, () -> harbor.connections.disconnect(ana, connection, 0));

        assertThat(tier(harbor, harbor.draft(BUG, LOW))).isEqualTo(RiskTier.LOW);
    }

    private void answersFrom(JiraSandbox other, UUID connection) {
        var ana = harbor.crew.ana();
        var details =
                new ConnectionDetails("Harbor Cloud", other.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of());
        Acting.run(ana, () -> harbor.connections.change(ana, connection, 0, details));
    }

    private void bugsAreHigh(Crew crew) {
        var floors =
                new Floors(Map.of("bug", RiskTier.HIGH), RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, 0);
        Acting.run(crew.ana(), () -> {
            var before = policies.current();
            var risk = new RiskPolicy(before.risk().limits(), before.risk().costs(), floors);
            policies.save(crew.ana(), new Policy(before.version(), risk, before.tiers()), "Bugs come at night.");
        });
    }

    private void awaitHigh(JiraStage stage, MigrationId id) {
        await().atMost(SOON).untilAsserted(() -> assertThat(tier(stage, id)).isEqualTo(RiskTier.HIGH));
    }

    private void awaitTold(JiraStage stage, String issue) {
        await().atMost(SOON)
                .until(() -> TenantContext.in(stage.crew.tenant().id(), () -> outbox.state(IssueTypeChore.NAME, issue))
                        .filter(errand -> errand.isDone())
                        .isPresent());
    }

    private RiskTier tier(JiraStage stage, MigrationId id) {
        return Acting.as(stage.crew.vera(), () -> archive.get(id).tier());
    }

    private Revision revision(JiraStage stage, MigrationId id) {
        return Acting.as(
                stage.crew.vera(), () -> archive.revision(archive.get(id).revision()));
    }
}
