package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class KeepingJirasApartTests {

    private static final String ISSUE = "SHOP-412";

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Browser browser;

    @Test
    void two_tenants_with_an_issue_of_the_same_key_each_write_to_their_own_jira_alone() {
        try (var harbor = new JiraStage(beans, cast.harbor());
                var quarry = new JiraStage(beans, cast.quarry())) {
            harbor.jira.createIssue(ISSUE, "Story", "Harbor's");
            quarry.jira.createIssue(ISSUE, "Story", "Quarry's");
            harbor.connect();
            quarry.connect();

            harbor.submit(ISSUE, HIGH);
            quarry.submit(ISSUE, LOW);
            harbor.awaitDelivered(ISSUE);
            quarry.awaitDelivered(ISSUE);

            assertThat(harbor.onlyLink(ISSUE).url()).contains("/" + harbor.crew.slug() + "/migrations/1");
            assertThat(quarry.onlyLink(ISSUE).url()).contains("/" + quarry.crew.slug() + "/migrations/1");
            assertThat(harbor.jira.labels(ISSUE)).containsExactly("db-risk-high");
            assertThat(quarry.jira.labels(ISSUE)).containsExactly("db-risk-low");
        }
    }

    @Test
    void a_tenant_without_a_jira_uses_nobody_elses() {
        try (var harbor = new JiraStage(beans, cast.harbor());
                var quarry = new JiraStage(beans, cast.quarry())) {
            harbor.jira.createIssue(ISSUE, "Story", "Harbor's");
            harbor.connect();

            quarry.submit(ISSUE, HIGH);
            quarry.awaitDelivered(ISSUE);

            assertThat(harbor.jira.requests()).isEmpty();
            assertThat(browser.get(quarry.crew.ana(), "migrations/1/jira"))
                    .bodyText()
                    .contains("No Jira is connected that has this project.")
                    .doesNotContain(harbor.jira.baseUrl());
        }
    }

    @Test
    void of_two_jiras_of_one_tenant_each_gets_its_own_projects_and_one_may_take_the_rest() {
        try (var harbor = new JiraStage(beans, cast.harbor());
                var second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second)) {
            harbor.jira.createIssue(ISSUE, "Story", "Named");
            second.createIssue("PAY-1", "Story", "One of the rest");
            harbor.connect("SHOP");
            harbor.connect(
                    new ConnectionDetails("Second", second.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of()));

            harbor.submit(ISSUE, HIGH);
            harbor.submit("PAY-1", LOW);
            harbor.awaitDelivered(ISSUE);
            harbor.awaitDelivered("PAY-1");

            harbor.onlyLink(ISSUE);
            assertThat(second.remoteLinks("PAY-1")).hasSize(1);
            assertThat(second.requests()).noneMatch(request -> request.path().contains("SHOP"));
        }
    }

    @Test
    void a_project_that_goes_to_another_connection_is_shown_there_whatever_the_one_before_told() {
        try (var harbor = new JiraStage(beans, cast.harbor());
                var second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second)) {
            harbor.jira.createIssue(ISSUE, "Bug", "In the first");
            second.createIssue(ISSUE, "Story", "In the second");
            var first = harbor.connect("SHOP");
            harbor.submit(ISSUE, HIGH);
            harbor.awaitDelivered(ISSUE);
            inTenant(harbor, () -> beans.getBean(KnownIssues.class).gone(first, ISSUE));

            Acting.run(
                    harbor.crew.ana(),
                    () -> harbor.connections.change(harbor.crew.ana(), first, 0, harbor.details("", "OPS")));
            assertThat(browser.text(harbor.crew.vera(), "migrations/1/jira"))
                    .contains("No Jira is connected that has this project.")
                    .doesNotContain("In the first");
            harbor.connect(new ConnectionDetails(
                    "Second", second.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of("SHOP")));

            await().atMost(JiraStage.SOON)
                    .untilAsserted(() -> assertThat(second.labels(ISSUE)).containsExactly("db-risk-high"));
            harbor.awaitDelivered(ISSUE);
            assertThat(second.remoteLinks(ISSUE)).hasSize(1);
            assertThat(browser.text(harbor.crew.vera(), "migrations/1/jira"))
                    .contains("In the second", "The issue is up to date.");
        }
    }

    @Test
    void what_a_connection_gives_up_is_taken_by_the_one_that_takes_the_rest() {
        try (var harbor = new JiraStage(beans, cast.harbor());
                var second = JiraSandbox.start(Options.forAccount(JiraStage.EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second)) {
            harbor.jira.createIssue(ISSUE, "Bug", "In the first");
            second.createIssue(ISSUE, "Story", "In the second");
            var first = harbor.connect("SHOP");
            harbor.connect(
                    new ConnectionDetails("Second", second.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of()));
            harbor.submit(ISSUE, HIGH);
            harbor.awaitDelivered(ISSUE);
            assertThat(second.remoteLinks(ISSUE)).isEmpty();

            Acting.run(
                    harbor.crew.ana(),
                    () -> harbor.connections.change(harbor.crew.ana(), first, 0, harbor.details("", "OPS")));

            await().atMost(JiraStage.SOON)
                    .untilAsserted(() -> assertThat(second.labels(ISSUE)).containsExactly("db-risk-high"));
        }
    }

    private void inTenant(JiraStage stage, Runnable work) {
        TenantContext.run(stage.crew.tenant().id(), () -> beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> work.run()));
    }

    @Test
    void the_other_tenants_migration_of_the_same_number_is_not_there_and_its_errand_is_left_alone() {
        try (var harbor = new JiraStage(beans, cast.harbor())) {
            harbor.connect();
            harbor.submit("SHOP-999", LOW);
            harbor.awaitDead("SHOP-999");
            var quarry = cast.quarry();

            assertThat(browser.get(quarry.ada(), "migrations/1/jira")).hasStatus(404);
            assertThat(browser.post(quarry.ada(), "migrations/1/jira/delivery")).hasStatus(404);
            assertThat(browser.post(quarry.ana(), "settings/jira/deliveries").param("issue", "SHOP-999"))
                    .hasStatus(404);

            assertThat(harbor.errand("SHOP-999").isDead()).isTrue();
        }
    }
}
