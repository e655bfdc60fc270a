package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.EMAIL;
import static dev.lockkeeper.jira.JiraStage.TOKEN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jirasandbox.rest.Permission;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
@ExtendWith(OutputCaptureExtension.class)
class ConnectingAJiraTests {

    private static final String PAGE = "settings/jira";

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Browser browser;

    @Autowired
    ConnectionCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    JiraStage harbor;

    @BeforeEach
    void aJira() {
        harbor = new JiraStage(beans, cast.harbor());
        harbor.jira.createIssue("SHOP-1", "Story", "An issue");
    }

    @AfterEach
    void close() {
        harbor.close();
    }

    @Test
    void an_admin_connects_a_jira_by_a_form_and_sees_it_in_the_list() {
        assertThat(post(PAGE, "shop, pay", TOKEN)).hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");

        assertThat(browser.get(harbor.crew.ana(), PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Harbor Cloud", harbor.jira.baseUrl(), EMAIL, "PAY, SHOP", "Connected")
                .doesNotContain("No Jira is connected yet");
    }

    @Test
    void the_token_is_in_no_row_no_page_and_no_log(CapturedOutput output) {
        post(PAGE, "", TOKEN);
        var id = only().id();

        Acting.run(
                harbor.crew.ana(),
                () -> transaction.executeWithoutResult(status -> {
                    var row = jdbc.sql("select c::text from tenant.jira_connection c")
                            .query(String.class)
                            .single();
                    var secret = jdbc.sql("select secret from tenant.jira_connection")
                            .query(byte[].class)
                            .single();
                    assertThat(row).doesNotContain(TOKEN);
                    assertThat(new String(secret, ISO_8859_1))
                            .doesNotContain(TOKEN)
                            .doesNotContain("never");
                }));
        for (var page : List.of(PAGE, PAGE + "/" + id + "/edit")) {
            assertThat(browser.get(harbor.crew.ana(), page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(TOKEN);
        }
        assertThat(browser.post(harbor.crew.ana(), PAGE + "/" + id + "/check"))
                .bodyText()
                .doesNotContain(TOKEN);
        assertThat(output).doesNotContain(TOKEN);
        assertThat(only().toString() + harbor.details(TOKEN)).doesNotContain(TOKEN);
    }

    @Test
    void a_refused_form_keeps_what_was_typed_but_for_the_token() {
        var answer = browser.post(harbor.crew.ana(), PAGE)
                .param("name", "Harbor Cloud")
                .param("baseUrl", "ftp://harbor")
                .param("accountEmail", "nobody")
                .param("apiToken", TOKEN)
                .param("projects", "shop")
                .exchange();

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("This is not an e-mail address")
                .doesNotContain(TOKEN);
        assertThat(answer).bodyText().contains("ftp://harbor", "value=\"shop\"");
    }

    @Test
    void what_a_rule_refuses_is_said_in_the_form() {
        harbor.connect("SHOP");

        assertThat(post(PAGE, "PAY", TOKEN)).hasStatus(422).bodyText().contains("has this name already");
        assertThat(form("Second", harbor.jira.baseUrl(), "SHOP", TOKEN))
                .hasStatus(422)
                .bodyText()
                .contains("Another connection serves one of these projects already");
        assertThat(form("Second", harbor.jira.baseUrl(), "no-project!", TOKEN))
                .hasStatus(422)
                .bodyText()
                .contains("NO-PROJECT! is not a project");
        assertThat(form("Second", "https://harbor.example/?x=1", "PAY", TOKEN))
                .hasStatus(422)
                .bodyText()
                .contains("An address looks like");
        assertThat(form("Second", harbor.jira.baseUrl(), "PAY", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Paste the API token");
    }

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
    void nobody_but_an_admin_sees_or_touches_connections() {
        var id = harbor.connect();

        for (var page : List.of(PAGE, PAGE + "/new", PAGE + "/" + id + "/edit", PAGE + "/deliveries")) {
            assertThat(browser.get(harbor.crew.boris(), page)).as(page).hasStatus(403);
        }
        assertThat(browser.post(harbor.crew.boris(), PAGE + "/" + id + "/check"))
                .hasStatus(403);
        assertThat(browser.post(harbor.crew.boris(), PAGE + "/" + id + "/removal")
                        .param("version", "0"))
                .hasStatus(403);
        assertThatThrownBy(() -> Acting.as(
                        harbor.crew.boris(),
                        () -> harbor.connections.connect(harbor.crew.boris(), harbor.details(TOKEN, "X1"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void another_tenants_connection_is_not_there() {
        var id = harbor.connect();
        var quarry = cast.quarry();

        assertThat(browser.get(quarry.ana(), PAGE + "/" + id + "/edit")).hasStatus(404);
        assertThat(browser.post(quarry.ana(), PAGE + "/" + id + "/check")).hasStatus(404);
        assertThat(browser.post(quarry.ana(), PAGE + "/" + id + "/removal").param("version", "0"))
                .hasStatus(404);
        assertThatThrownBy(() -> Acting.as(quarry.ana(), () -> harbor.connections.get(id)))
                .isInstanceOf(NotFound.class);
        assertThat(browser.get(quarry.ana(), PAGE)).bodyText().contains("No Jira is connected yet");
    }

    @Test
    void disconnecting_takes_the_token_out_of_the_database_and_leaves_jira_as_it_is() {
        var id = harbor.connect();
        harbor.submit("SHOP-1", JiraStage.LOW);
        harbor.awaitDelivered("SHOP-1");

        assertThat(browser.post(harbor.crew.ana(), PAGE + "/" + id + "/removal").param("version", "0"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");

        assertThat(connectionsKept()).isZero();
        harbor.onlyLink("SHOP-1");
        harbor.jira.forgetRequests();
        harbor.connect();
        await().atMost(JiraStage.SOON).until(() -> !harbor.writes().isEmpty());
        harbor.awaitDelivered("SHOP-1");
        harbor.onlyLink("SHOP-1");
    }

    @Test
    void a_check_says_step_by_step_what_works() {
        var id = harbor.connect("SHOP");

        assertThat(run(id).steps()).extracting(CheckStep::outcome).containsOnly(Outcome.OK);
        assertThat(browser.post(harbor.crew.ana(), PAGE + "/" + id + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains("Jira answers", "Jira sandbox, version", "It is known there as", "in SHOP", "All is well")
                .doesNotContain("Something is missing");
    }

    @Test
    void a_check_says_what_is_missing_and_what_could_not_be_tried() {
        var wrong = harbor.connectWith("not-the-token", "SHOP");
        assertThat(run(wrong).steps())
                .extracting(CheckStep::outcome)
                .containsExactly(Outcome.OK, Outcome.MISSING, Outcome.SKIPPED);
        change(wrong, 0, harbor.details(TOKEN, "SHOP"));

        harbor.jira.deny(Permission.EDIT_ISSUES);
        assertThat(run(wrong).steps().get(2).text()).contains("It lacks: Edit Issues.");

        harbor.jira.goDown();
        assertThat(run(wrong).steps().get(0).text()).contains("Nothing answers at " + harbor.jira.baseUrl());
        assertThat(run(wrong).works()).isFalse();
    }

    @Test
    void a_project_that_is_not_there_is_named() {
        var id = harbor.connect("PAY", "SHOP");

        assertThat(run(id).steps())
                .extracting(CheckStep::outcome)
                .containsExactly(Outcome.OK, Outcome.OK, Outcome.MISSING, Outcome.OK);
        assertThat(run(id).steps().get(2).text()).contains("no project PAY");
    }

    private int connectionsKept() {
        return TenantContext.in(
                harbor.crew.tenant().id(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from tenant.jira_connection")
                        .query(Integer.class)
                        .single()));
    }

    private ConnectionCheck.Report run(UUID id) {
        return Acting.as(harbor.crew.ana(), () -> check.run(harbor.crew.ana(), id));
    }

    private void change(UUID id, int version, ConnectionDetails details) {
        Acting.run(harbor.crew.ana(), () -> harbor.connections.change(harbor.crew.ana(), id, version, details));
    }

    private JiraConnection only() {
        return Acting.as(harbor.crew.ana(), () -> harbor.connections.list()).get(0);
    }

    private MvcTestResult post(String page, String projects, String token) {
        return form(page, "Harbor Cloud", harbor.jira.baseUrl(), projects, token);
    }

    private MvcTestResult form(String name, String baseUrl, String projects, String token) {
        return form(PAGE, name, baseUrl, projects, token);
    }

    private MvcTestResult form(String page, String name, String baseUrl, String projects, String token) {
        return browser.post(harbor.crew.ana(), page)
                .param("name", name)
                .param("baseUrl", baseUrl)
                .param("accountEmail", EMAIL)
                .param("apiToken", token)
                .param("projects", projects)
                .exchange();
    }
}
