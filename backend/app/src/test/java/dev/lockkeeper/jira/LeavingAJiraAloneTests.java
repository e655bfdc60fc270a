package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.JiraRests;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jirasandbox.Fault;
import dev.lockkeeper.jirasandbox.When;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A Jira that cannot, or does not want to, is asked no more for a while; somebody who can mend it is told once. */
class LeavingAJiraAloneTests extends JiraTest {

    @Autowired
    Browser browser;

    @Autowired
    Jiras jiras;

    @Autowired
    ResumeRound round;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private UUID connection;

    @BeforeEach
    void connected() {
        connection = harbor.connect();
    }

    @Test
    void one_that_fails_again_and_again_is_not_even_asked_for_a_moment_and_then_tried() {
        harbor.jira.faults().plan(When.always(), Fault.status(503));
        for (var call = 0; call < 6; call++) {
            assertThatThrownBy(this::ask).isInstanceOf(JiraRefusal.class);
        }
        harbor.jira.forgetRequests();

        assertThatThrownBy(this::ask).isInstanceOf(JiraRests.class);
        assertThat(harbor.jira.requests()).isEmpty();

        harbor.jira.faults().heal();
        await().atMost(SOON).ignoreExceptions().until(() -> ask());
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
    }

    @Test
    void what_jira_refuses_opens_nothing() {
        for (var call = 0; call < 12; call++) {
            harbor.jira.answerNext(400);
            assertThatThrownBy(this::ask).isInstanceOf(JiraRefusal.class);
        }

        assertThat(ask()).isTrue();
    }

    @Test
    void an_errand_that_meets_a_resting_jira_counts_no_failure() {
        harbor.jira.goDown();
        for (var call = 0; call < 6; call++) {
            assertThatThrownBy(this::ask).isInstanceOf(RuntimeException.class);
        }
        harbor.submit(ISSUE, LOW);
        await().atMost(SOON)
                .until(() -> String.valueOf(harbor.errand(ISSUE).lastError()).contains("left alone for a moment"));

        harbor.jira.comeBack();

        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    @Test
    void each_admin_is_told_once_that_a_connection_is_paused() {
        harbor.jira.createIssue("SHOP-500", "Story", "Another");
        harbor.jira.faults().plan(When.always(), Fault.status(401));

        harbor.submit(ISSUE, LOW);
        harbor.submit("SHOP-500", LOW);
        await().atMost(SOON).until(() -> harbor.connection(connection).isPaused());
        await().atMost(SOON).until(() -> harbor.errand("SHOP-500").lastError() != null);

        assertThat(told(harbor.crew.ana())).isEqualTo(1);
        assertThat(told(harbor.crew.boris())).isZero();
        assertThat(browser.text(harbor.crew.ana(), "notices"))
                .contains("The connection Harbor Cloud is paused. Jira no longer takes the account");
    }

    @Test
    void a_quota_that_is_used_up_pauses_the_connection_until_there_is_a_new_one() {
        harbor.jira.admin().useUpQuota(Duration.ofSeconds(2));

        harbor.submit(ISSUE, LOW);
        await().atMost(SOON).until(() -> harbor.connection(connection).isPaused());
        assertThat(browser.text(harbor.crew.ana(), "settings/jira")).contains("the quota of calls is used up");

        await().atMost(SOON).until(() -> {
            TenantContext.run(harbor.crew.tenant().id(), round::run);
            return !harbor.connection(connection).isPaused();
        });
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    private boolean ask() {
        return TenantContext.in(
                harbor.crew.tenant().id(),
                () -> jiras.of(harbor.connection(connection)).me().active());
    }

    private int told(CurrentMember member) {
        return Acting.as(
                member,
                () -> transaction.execute(status -> jdbc.sql("""
                        select count(*) from tenant.notice
                         where tenant_id = :tenant and member_id = :member and kind = 'WAY_SHUT'
                        """)
                        .param("tenant", member.tenant().value())
                        .param("member", member.id().value())
                        .query(Integer.class)
                        .single()));
    }
}
