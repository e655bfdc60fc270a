package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jirasandbox.issue.Priority;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.Floors;
import dev.lockkeeper.risk.IssueFloor;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A floor may ask for more of an issue than its type, and all of it may change. */
class HoldingAnIssueTests extends JiraTest {

    @Autowired
    GatePolicies policies;

    @Autowired
    MigrationArchive archive;

    @Autowired
    Reassessing reassessing;

    @Autowired
    IssueReader reader;

    @Autowired
    Outbox outbox;

    @Autowired
    Browser browser;

    @Autowired
    AuditTrail trail;

    private JiraConnection there;

    @BeforeEach
    void connected() {
        there = harbor.connection(harbor.connect());
    }

    @Test
    void a_label_and_a_priority_that_come_later_raise_the_tier_and_the_page_says_by_which_rule() {
        ask(
                new IssueFloor("story", RiskTier.LOW),
                new IssueFloor(null, "SHOP", "highest", List.of("night"), RiskTier.HIGH));
        var id = submitted();
        assertThat(tier(id)).isEqualTo(RiskTier.LOW);

        harbor.jira.people().label(ISSUE, "night");
        look();
        assertThat(tier(id)).isEqualTo(RiskTier.LOW);
        harbor.jira.people().prioritise(ISSUE, Priority.HIGHEST);
        look();

        assertThat(tier(id)).isEqualTo(RiskTier.HIGH);
        assertThat(browser.text(harbor.crew.vera(), "migrations/" + id.number()))
                .contains(
                        "SHOP-412 is a Story in SHOP, of priority Highest, labelled night: at least high (floor rule 2).");
    }

    @Test
    void an_issue_that_changes_lowers_no_tier_by_itself() {
        ask(new IssueFloor("story", RiskTier.HIGH));
        var id = submitted();
        await().atMost(SOON).until(() -> tier(id) == RiskTier.HIGH);

        harbor.jira.people().retype(ISSUE, "Task");
        look();

        assertThat(tier(id)).isEqualTo(RiskTier.HIGH);
        var ada = harbor.crew.ada();
        Acting.run(ada, () -> reassessing.reassess(ada, id));
        assertThat(tier(id)).isEqualTo(RiskTier.LOW);
    }

    @Test
    void whatever_else_an_admin_changes_what_the_issue_was_told_to_be_holds() {
        ask(new IssueFloor("story", RiskTier.HIGH));
        var id = submitted();
        await().atMost(SOON).until(() -> tier(id) == RiskTier.HIGH);
        harbor.jira.people().retype(ISSUE, "Task");
        look();

        ask(new IssueFloor("story", RiskTier.HIGH), new IssueFloor("epic", RiskTier.MODERATE));
        awaitRound();
        assertThat(tier(id)).isEqualTo(RiskTier.HIGH);

        ask(new IssueFloor("story", RiskTier.MODERATE));
        awaitRound();
        assertThat(tier(id)).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void whoever_lets_go_of_it_by_hand_is_told_of_with_both_floors() {
        ask(new IssueFloor("story", RiskTier.HIGH));
        var id = submitted();
        await().atMost(SOON).until(() -> tier(id) == RiskTier.HIGH);
        harbor.jira.people().retype(ISSUE, "Task");
        look();

        var ada = harbor.crew.ada();
        Acting.run(ada, () -> reassessing.reassess(ada, id));

        var said = "SHOP-412 asked for at least high, and asks for low now.";
        assertThat(browser.text(harbor.crew.boris(), "migrations/" + id.number()))
                .contains(said);
        assertThat(Acting.as(harbor.crew.ana(), () -> trail.newestFirst(null, 20))
                        .items())
                .filteredOn(entry -> entry.action().equals("migration.reassessed"))
                .first()
                .extracting(AuditEntry::detail)
                .asString()
                .contains("high to low", said);
    }

    @Test
    void the_sql_may_be_worse_than_the_floor() {
        ask(new IssueFloor("story", RiskTier.MODERATE));

        var id = harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);
        look();

        assertThat(tier(id)).isEqualTo(RiskTier.HIGH);
        assertThat(sentences(id)).contains("SHOP-412 is a Story in SHOP: at least moderate (floor rule 1).");
    }

    @Test
    void a_trial_counts_what_the_issue_is() {
        var id = submitted();

        var page = browser.post(harbor.crew.ana(), "settings/policies/trial")
                .param("version", "0")
                .param("issueTypes[0].project", "SHOP")
                .param("issueTypes[0].tier", "MODERATE")
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("1 of 1 would change", "SHOP-412 is a Story in SHOP: at least moderate (floor rule 1).");
        assertThat(tier(id)).isEqualTo(RiskTier.LOW);
    }

    private MigrationId submitted() {
        var id = harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        return id;
    }

    /** And take the news to the migrations. */
    private void look() {
        TenantContext.run(harbor.crew.tenant().id(), () -> reader.read(there, ISSUE, ISSUE));
        await().atMost(SOON)
                .until(() -> TenantContext.in(harbor.crew.tenant().id(), () -> outbox.state(IssueTypeChore.NAME, ISSUE))
                        .filter(errand -> errand.isDone())
                        .isPresent());
    }

    private void awaitRound() {
        await().atMost(SOON)
                .until(() -> TenantContext.in(harbor.crew.tenant().id(), () -> outbox.state("migration.gates", "open"))
                        .filter(errand -> errand.isDone())
                        .isPresent());
    }

    private void ask(IssueFloor... rules) {
        var floors = new Floors(Map.of(), RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, RiskTier.LOW, 0, List.of(rules));
        Acting.run(harbor.crew.ana(), () -> {
            var before = policies.current();
            var risk = new RiskPolicy(before.risk().limits(), before.risk().costs(), floors);
            policies.save(harbor.crew.ana(), new Policy(before.version(), risk, before.tiers()), "Nights are short.");
        });
    }

    private List<String> sentences(MigrationId id) {
        return Acting.as(
                        harbor.crew.vera(),
                        () -> archive.revision(archive.get(id).revision()))
                .assessment()
                .factors()
                .stream()
                .map(Factor::sentence)
                .toList();
    }

    private RiskTier tier(MigrationId id) {
        return Acting.as(harbor.crew.vera(), () -> archive.get(id).tier());
    }
}
