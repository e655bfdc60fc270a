package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.HIGH;
import static dev.lockkeeper.jira.JiraStage.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.jira.server.SignIn;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** A person is asked at Atlassian whether the connection may act as them. */
class LettingAConnectionInTests extends GatewayTest {

    private static final Pattern QUESTION = Pattern.compile("id=\"jira-consent\"[^>]*href=\"([^\"]+)\"");
    private static final String PAGE = "settings/jira/";

    @Autowired
    AuditTrail trail;

    private UUID id;
    private Cookie[] session = {};

    @BeforeEach
    void a_connection_that_nobody_has_let_in() {
        aJira(false);
        id = connect(SignIn.CONSENT);
    }

    @Test
    void it_waits_until_somebody_lets_it_in_and_then_writes_as_them() {
        harbor.submit(ISSUE, HIGH);
        assertThat(harbor.connection(id).reason()).isEqualTo("jira.paused.consent");
        assertThat(check(id).steps().get(1).text()).contains("Nobody lets this connection in");

        var back = back(answer("yes"));

        assertThat(back).hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");
        assertThat(harbor.connection(id).isPaused()).isFalse();
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    @Test
    void its_refresh_token_changes_each_time_and_the_new_one_is_kept() {
        back(answer("yes"));

        for (var turn = 0; turn < 3; turn++) {
            harbor.jira.authority().endAccess();
            assertThat(check(id).works()).as("turn %d", turn).isTrue();
        }
    }

    @Test
    void taken_back_it_is_paused_with_one_notice_and_goes_on_where_it_is_let_in_anew() {
        back(answer("yes"));
        harbor.jira.authority().revoke();

        harbor.submit(ISSUE, HIGH);
        await().atMost(SOON).until(() -> harbor.connection(id).isPaused());

        assertThat(harbor.connection(id).reason()).isEqualTo("jira.paused.credential");
        assertThat(notices()).hasSize(1);
        back(answer("yes"));
        harbor.awaitDelivered(ISSUE);
        harbor.onlyLink(ISSUE);
    }

    private List<AuditEntry> notices() {
        return Acting.as(harbor.crew.ana(), () -> trail.newestFirst(null, 50)).items().stream()
                .filter(entry -> entry.action().equals("jira.connection-paused"))
                .toList();
    }

    @Test
    void who_says_no_changes_nothing() {
        assertThat(trouble(answer("no"))).isEqualTo("jira.consent.denied");
        assertThat(harbor.connection(id).isPaused()).isTrue();
    }

    @Test
    void an_answer_counts_once_and_for_the_session_that_asked() {
        var answer = answer("yes");
        var mine = session;

        session = new Cookie[0];
        assertThat(trouble(answer)).isEqualTo("jira.consent.stale");
        session = mine;
        assertThat(trouble(answer.replaceFirst("state=[^&]+", "state=guessed"))).isEqualTo("jira.consent.stale");
        assertThat(harbor.connection(id).isPaused()).isTrue();

        assertThat(trouble(answer)).isNull();
        assertThat(harbor.connection(id).isPaused()).isFalse();
        assertThat(trouble(answer)).isEqualTo("jira.consent.stale");
    }

    @Test
    void a_code_that_atlassian_does_not_know_lets_nobody_in() {
        var forged = answer("yes").replaceFirst("code=[^&]+", "code=forged");

        assertThat(trouble(forged)).isEqualTo("jira.consent.refused");
        assertThat(harbor.connection(id).isPaused()).isTrue();
    }

    @Test
    void another_app_or_account_has_to_be_let_in_anew() {
        back(answer("yes"));
        var seen = harbor.connection(id).version();

        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, seen, details(SignIn.CONSENT, "SHOP")));
        assertThat(harbor.connection(id).isPaused()).isFalse();
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, seen + 1, details(SignIn.CLIENT, "SHOP")));
        Acting.run(
                harbor.crew.ana(),
                () -> harbor.connections.change(harbor.crew.ana(), id, seen + 2, details(SignIn.CONSENT, "SHOP")));

        assertThat(harbor.connection(id).reason()).isEqualTo("jira.paused.consent");
    }

    @Test
    void it_is_for_admins_and_for_connections_of_that_kind() {
        assertThat(browser.get(harbor.crew.boris(), PAGE + id + "/consent")).hasStatus(403);
        assertThat(browser.get(cast.quarry().ana(), PAGE + id + "/consent")).hasStatus(404);
        var plain = harbor.connect(new ConnectionDetails(
                "Plain", harbor.jira.baseUrl(), JiraStage.EMAIL, JiraStage.TOKEN, List.of("PAY")));
        assertThat(browser.get(harbor.crew.ana(), PAGE + plain + "/consent"))
                .hasRedirectedUrl("/" + harbor.crew.slug() + "/settings/jira");
    }

    @Test
    void nothing_of_it_is_in_a_log(CapturedOutput output) {
        back(answer("yes"));
        harbor.jira.authority().endAccess();
        check(id);
        harbor.jira.authority().revoke();
        check(id);

        assertThat(output).doesNotContain("never-to-be-seen").doesNotContain(SECRET);
    }

    /** From the page to Atlassian, and what it sends the browser back with. */
    private String answer(String said) {
        var page = browser.get(harbor.crew.ana(), PAGE + id + "/consent").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("/settings/jira/consent", "read:jira-work");
        session = page.getResponse().getCookies();
        var question = question(page);
        assertThat(fetch(question).body()).contains("Let this app in?");
        var back = fetch(question.replace("/authorize?", "/authorize/" + said + "?"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return URI.create(back).getRawPath() + "?" + URI.create(back).getRawQuery();
    }

    private static String question(MvcTestResult page) {
        try {
            var found = QUESTION.matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return HtmlUtils.htmlUnescape(found.group(1));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object trouble(String answer) {
        return back(answer).getMvcResult().getFlashMap().get("trouble");
    }

    private MvcTestResult back(String answer) {
        var request = browser.get(harbor.crew.ana(), "/" + answer.substring(1));
        return (session.length == 0 ? request : request.cookie(session)).exchange();
    }

    private static HttpResponse<String> fetch(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
