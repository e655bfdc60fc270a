package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.outside.HostUnknown;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ChangingAConnectionTests extends ConnectionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_token_never_follows_to_another_server_or_account() {
        var id = harbor.connect();
        var elsewhere = new ConnectionDetails("Harbor Cloud", "https://elsewhere.example", EMAIL, "", List.of());
        var somebody =
                new ConnectionDetails("Harbor Cloud", harbor.jira.baseUrl(), "else@harbor.example", "", List.of());

        assertThatThrownBy(() -> change(id, 0, somebody)).hasMessage("jira.form.apiToken.again");
        assertThatThrownBy(() -> change(id, 0, elsewhere))
                .isInstanceOfAny(HostUnknown.class, dev.lockkeeper.common.RuleViolation.class);
        assertThat(harbor.connection(id).baseUrl()).hasToString(harbor.jira.baseUrl());
    }

    @Test
    void another_server_is_learnt_from_its_beginning() {
        var id = harbor.connect();
        harbor.submit(ISSUE, JiraStage.LOW);
        harbor.awaitDelivered(ISSUE);
        try (var second = JiraSandbox.start(Options.forAccount(EMAIL, JiraStage.TOKEN));
                var witness = ContractWitness.of(second)) {
            second.createIssue("OPS-1", "Story", "Takes the number");
            var number = second.createIssue(ISSUE, "Bug", "The second's own");

            change(id, 0, new ConnectionDetails("Second", second.baseUrl(), EMAIL, JiraStage.TOKEN, List.of()));
            await().atMost(JiraStage.SOON)
                    .untilAsserted(() -> assertThat(second.remoteLinks(ISSUE)).hasSize(1));
            harbor.awaitDelivered(ISSUE);

            assertThat(numbers("jira_issue")).containsExactly(number);
            assertThat(numbers("jira_issue_link")).containsExactly(number);
        }
    }

    @Test
    void the_same_server_keeps_what_is_known_of_it() {
        var id = harbor.connect();
        harbor.submit(ISSUE, JiraStage.LOW);
        harbor.awaitDelivered(ISSUE);
        var before = numbers("jira_issue");

        change(id, 0, new ConnectionDetails("Renamed", harbor.jira.baseUrl(), EMAIL, "", List.of()));

        assertThat(before).hasSize(1);
        assertThat(numbers("jira_issue")).isEqualTo(before);
    }

    @Test
    void whose_the_account_is_is_forgotten_with_its_token() {
        var id = harbor.connect();
        var states = beans.getBean(ConnectionStates.class);
        in(() -> {
            states.know(id, "ann");
            return true;
        });

        change(id, 0, new ConnectionDetails("Renamed", harbor.jira.baseUrl(), EMAIL, "", List.of()));
        assertThat(in(() -> states.account(id))).contains("ann");

        change(id, 1, new ConnectionDetails("Renamed", harbor.jira.baseUrl(), EMAIL, JiraStage.TOKEN, List.of()));
        assertThat(in(() -> states.account(id))).isEmpty();
    }

    private <T> T in(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), () -> transaction.execute(status -> work.get()));
    }

    @Test
    void an_empty_token_keeps_the_one_that_is_there() {
        var id = harbor.connect();

        change(id, 0, new ConnectionDetails("Renamed", harbor.jira.baseUrl(), EMAIL, "", List.of("SHOP")));

        assertThat(run(id).works()).isTrue();
        assertThat(harbor.connection(id).name()).isEqualTo("Renamed");
        assertThat(harbor.connection(id).projects()).containsExactly("SHOP");
    }

    @Test
    void an_admin_changes_a_connection_by_its_form() {
        var id = harbor.connect("SHOP");
        var page = PAGE + "/" + id;
        assertThat(browser.get(harbor.crew.ana(), page + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"SHOP\"", "name=\"version\" value=\"0\"", "Leave it empty to keep");

        assertThat(form(page, "Renamed", harbor.jira.baseUrl(), "shop pay", ""))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");
        assertThat(harbor.connection(id).projects()).containsExactly("PAY", "SHOP");

        assertThat(form(page, "Stale", harbor.jira.baseUrl(), "shop", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Change Renamed", "Somebody changed this while you were looking at it");
    }

    @Test
    void a_stale_form_overwrites_nothing() {
        var id = harbor.connect();
        change(id, 0, harbor.details("", "SHOP"));

        assertThatThrownBy(() -> change(id, 0, harbor.details("", "PAY"))).isInstanceOf(Conflict.class);
        assertThat(harbor.connection(id).projects()).containsExactly("SHOP");
    }

    @Test
    void disconnecting_takes_the_token_out_of_the_database_and_leaves_jira_as_it_is() {
        var id = harbor.connect();
        harbor.submit(ISSUE, JiraStage.LOW);
        harbor.awaitDelivered(ISSUE);

        assertThat(browser.post(harbor.crew.ana(), PAGE + "/" + id + "/removal").param("version", "0"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");

        assertThat(connectionsKept()).isZero();
        harbor.onlyLink(ISSUE);
        harbor.jira.forgetRequests();
        harbor.connect();
        await().atMost(JiraStage.SOON).until(() -> !harbor.writes().isEmpty());
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    private List<String> numbers(String table) {
        return TenantContext.in(
                harbor.crew.tenant().id(),
                () -> transaction.execute(status -> jdbc.sql("select issue_id from tenant." + table)
                        .query(String.class)
                        .list()));
    }

    private int connectionsKept() {
        return TenantContext.in(
                harbor.crew.tenant().id(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from tenant.jira_connection")
                        .query(Integer.class)
                        .single()));
    }
}
