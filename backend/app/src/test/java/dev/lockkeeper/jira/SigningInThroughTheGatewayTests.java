package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static dev.lockkeeper.jira.JiraStage.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SigningInThroughTheGatewayTests extends GatewayTest {

    @Autowired
    Jiras jiras;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_token_with_scopes_is_taken_by_the_gateway_alone() {
        aJira(true);

        var atTheSite = connect(SignIn.SITE);
        assertThat(check(atTheSite).steps())
                .extracting(CheckStep::outcome)
                .containsExactly(Outcome.OK, Outcome.MISSING, Outcome.SKIPPED);
        assertThat(check(atTheSite).steps().get(1).text()).contains("limited to scopes");
        change(SignIn.GATEWAY);

        assertThat(check(atTheSite).works()).isTrue();
        harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    private void change(SignIn signIn) {
        var only = Acting.as(harbor.crew.ana(), () -> harbor.connections.list()).get(0);
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), only.id(), only.version(), details(signIn)));
    }

    @Test
    void a_service_account_is_let_in_by_its_client_and_its_token_is_asked_for_once() {
        aJira(false);
        var id = connect(SignIn.CLIENT);

        assertThat(check(id).works()).isTrue();
        harbor.submit(ISSUE, HIGH);
        harbor.awaitDelivered(ISSUE);

        harbor.onlyLink(ISSUE);
        assertThat(harbor.jira.authority().issued()).isEqualTo(1);
    }

    @Test
    void a_token_that_ends_before_its_time_is_asked_for_anew() {
        aJira(false);
        var id = connect(SignIn.CLIENT);
        assertThat(check(id).works()).isTrue();

        harbor.jira.authority().endAccess();

        assertThat(check(id).works()).isTrue();
        assertThat(harbor.jira.authority().issued()).isEqualTo(2);
    }

    @Test
    void of_many_who_need_another_token_one_asks() throws Exception {
        aJira(false);
        var connection = harbor.connection(connect(SignIn.CLIENT));
        Callable<Boolean> ask = () -> TenantContext.in(
                harbor.crew.tenant().id(), () -> jiras.of(connection).me().active());

        var workers = Executors.newFixedThreadPool(8);
        for (var each : workers.invokeAll(Collections.nCopies(8, ask))) {
            assertThat(each.get()).isTrue();
        }
        workers.shutdown();

        assertThat(harbor.jira.authority().issued()).isEqualTo(1);
    }

    @Test
    void a_worker_that_died_while_it_asked_keeps_the_others_waiting_for_a_moment_only() {
        aJira(false);
        var id = connect(SignIn.CLIENT);
        TenantContext.run(
                harbor.crew.tenant().id(),
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("insert into tenant.jira_pass (connection_id, leased_until)"
                                        + " values (:connection, now() + interval '1 second')")
                                .param("connection", id)
                                .update()));

        assertThat(check(id).works()).isTrue();
    }

    @Test
    void a_client_that_nobody_knows_any_more_pauses_the_connection_and_everything_waits() {
        aJira(false);
        var id = connect(SignIn.CLIENT);
        harbor.jira.authority().forgetApp();

        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON).until(() -> harbor.connection(id).isPaused());

        assertThat(harbor.connection(id).reason()).isEqualTo("jira.paused.credential");
        assertThat(check(id).steps().get(1).text()).contains("does not take this client id");
        harbor.jira.authority().knowApp();
        assertThat(check(id).works()).isTrue();
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    @Test
    void neither_secret_nor_token_is_in_a_row_a_page_or_a_log(CapturedOutput output) {
        aJira(false);
        var id = connect(SignIn.CLIENT);
        check(id);
        harbor.jira.authority().revoke();
        check(id);
        harbor.jira.authority().forgetApp();
        harbor.jira.authority().endAccess();
        check(id);

        var rows = TenantContext.in(
                harbor.crew.tenant().id(),
                () -> transaction.execute(status -> jdbc.sql(
                                "select c::text || p::text || encode(c.secret, 'escape') || encode(p.access_token, 'escape')"
                                        + " from tenant.jira_connection c, tenant.jira_pass p")
                        .query(String.class)
                        .single()));
        var page = browser.text(harbor.crew.ana(), "settings/jira/" + id + "/edit");
        for (var secret : List.of(SECRET, TOKEN, "never-to-be-seen")) {
            assertThat(rows).doesNotContain(secret);
            assertThat(page).doesNotContain(secret);
            assertThat(output).doesNotContain(secret);
        }
    }
}
