package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.EMAIL;
import static dev.lockkeeper.jira.JiraStage.TOKEN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.jira.server.JiraConnection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class ConnectingAJiraTests extends ConnectionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    void whoever_wants_more_to_be_logged_does_not_get_what_proves_whose_a_call_is() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var before = root.getLevel();
        try {
            root.setLevel(Level.TRACE);
            assertThat(LoggerFactory.getLogger("org.apache.hc.client5.http.headers")
                            .isDebugEnabled())
                    .isFalse();
        } finally {
            root.setLevel(before);
        }
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

    private JiraConnection only() {
        return Acting.as(harbor.crew.ana(), () -> harbor.connections.list()).get(0);
    }

    private MvcTestResult post(String page, String projects, String token) {
        return form(page, "Harbor Cloud", harbor.jira.baseUrl(), projects, token);
    }
}
