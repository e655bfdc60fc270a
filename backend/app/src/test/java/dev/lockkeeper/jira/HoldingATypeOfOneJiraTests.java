package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.IssueMemory;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.TriedPolicy;
import dev.lockkeeper.risk.IssueFloor;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The number of a type is another type in another Jira. */
class HoldingATypeOfOneJiraTests extends JiraTest {

    private static final String PAY = "PAY-1";

    @AutoClose
    private final JiraSandbox second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));

    @AutoClose
    private final ContractWitness witness = ContractWitness.of(second);

    @Autowired
    GatePolicies policies;

    @Autowired
    MigrationArchive archive;

    @Autowired
    IssueMemory memory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser browser;

    @BeforeEach
    void two() {
        second.createIssue(PAY, "Story", "Pay for orders");
    }

    @Test
    void of_two_the_one_that_is_named_holds_its_issues_and_the_other_does_not() {
        var first = harbor.connect("SHOP");
        connectSecond();
        var shop = told(ISSUE);
        var pay = told(PAY);
        var story = number();

        assertThat(save(story, null, 0))
                .hasStatus(422)
                .bodyText()
                .contains(story + " is the number of a type", "say which Jira");
        assertThat(save(story, first, 0)).hasStatus3xxRedirection();

        await().atMost(SOON).until(() -> tier(shop) == RiskTier.HIGH);
        assertThat(tier(pay)).isEqualTo(RiskTier.LOW);
        assertThat(tier(harbor.draft(PAY, LOW))).isEqualTo(RiskTier.LOW);
        assertThat(tier(harbor.draft(ISSUE, LOW))).isEqualTo(RiskTier.HIGH);
        assertThat(browser.text(harbor.crew.ana(), "settings/policies")).contains("Harbor Cloud", "Second");
    }

    @Test
    void the_only_one_is_meant_without_a_word_and_one_that_is_gone_may_go_on_being_named() {
        var only = harbor.connect("SHOP");

        assertThat(save("10004", null, 0)).hasStatus3xxRedirection();
        assertThat(floors()).extracting(IssueFloor::jira).containsExactly(only);

        var ana = harbor.crew.ana();
        Acting.run(ana, () -> harbor.connections.disconnect(ana, only, 0));
        assertThat(browser.text(ana, "settings/policies")).contains("One that is connected no longer");
        assertThat(save("10005", only, 1)).hasStatus3xxRedirection();
    }

    @Test
    void a_rule_that_stood_before_anything_was_connected_goes_on_to_hold_all_of_them() {
        assertThat(save("10004", null, 0)).hasStatus3xxRedirection();
        harbor.connect("SHOP");
        connectSecond();

        assertThat(tried(path -> browser.post(harbor.crew.ana(), path)
                        .param("version", "1")
                        .param("issueTypes[0].type", "10004")
                        .param("issueTypes[0].tier", "HIGH")
                        .param("issueTypes[1].type", "epic")
                        .param("issueTypes[1].tier", "MODERATE")))
                .hasStatus3xxRedirection();

        assertThat(floors())
                .containsExactly(new IssueFloor("10004", RiskTier.HIGH), new IssueFloor("epic", RiskTier.MODERATE));
    }

    @Test
    void another_tenants_jira_is_none() {
        try (var quarry = new JiraStage(beans, cast.quarry())) {
            var theirs = quarry.connect("SHOP");
            harbor.connect("SHOP");

            assertThat(save("10004", theirs, 0)).hasStatus(422).bodyText().contains("No such Jira");
            assertThat(floors()).isEmpty();
        }
    }

    private void connectSecond() {
        harbor.connect(
                new ConnectionDetails("Second", second.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of("PAY")));
    }

    private MvcTestResult save(String type, UUID jira, int version) {
        return tried(path -> browser.post(harbor.crew.ana(), path)
                .param("version", String.valueOf(version))
                .param("issueTypes[0].type", type)
                .param("issueTypes[0].jira", jira == null ? "" : jira.toString())
                .param("issueTypes[0].tier", "HIGH"));
    }

    /** As the page does: what the trial refuses is not sent to be saved. */
    private static MvcTestResult tried(Function<String, MockMvcRequestBuilder> form) {
        var trial = form.apply("settings/policies/trial").exchange();
        return trial.getResponse().getStatus() == 200
                ? form.apply("settings/policies")
                        .param("tried", TriedPolicy.mark(trial))
                        .exchange()
                : trial;
    }

    private MigrationId told(String issue) {
        var id = harbor.submit(issue, LOW);
        harbor.awaitDelivered(issue);
        return id;
    }

    /** The same in both sandboxes. */
    private String number() {
        var types = TenantContext.in(
                harbor.crew.tenant().id(), () -> Objects.requireNonNull(transaction.execute(status -> memory.types())));
        assertThat(types).singleElement().extracting(IssueMemory.Type::name).isEqualTo("Story");
        return types.get(0).id();
    }

    private List<IssueFloor> floors() {
        return Acting.as(
                harbor.crew.ana(), () -> policies.current().risk().floors().forIssues());
    }

    private RiskTier tier(MigrationId id) {
        return Acting.as(harbor.crew.vera(), () -> archive.get(id).tier());
    }
}
