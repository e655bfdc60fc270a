package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.rest.OAuthApp;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LettingProgramsInTests {

    private static final OAuthApp APP = new OAuthApp("client-1", "client-secret", "access-1");
    private static final String MYSELF = "/rest/api/3/myself";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final JiraSandbox jira =
            JiraSandbox.start(Caller.account().withApp(APP).withScopedToken(), clock);

    private final Caller caller = Caller.of(jira).outsideContract();
    private final String gateway = "/ex/jira/" + jira.authority().site();

    @Test
    void a_token_that_is_limited_to_scopes_is_taken_by_the_gateway_alone() throws Exception {
        assertThat(caller.get(MYSELF).statusCode()).isEqualTo(401);
        assertThat(caller.get(gateway + MYSELF).statusCode()).isEqualTo(200);
        assertThat(caller.get("/ex/jira/another-site" + MYSELF).statusCode()).isEqualTo(404);
        assertThat(caller.anonymous().get("/_edge/tenant_info").body())
                .contains(jira.authority().site());
    }

    @Test
    void a_client_gets_an_access_token_for_an_hour() throws Exception {
        var token = Caller.json(ask("\"grant_type\":\"client_credentials\""))
                .path("access_token")
                .asString();
        var app = caller.bearing(token);

        assertThat(app.get(gateway + MYSELF).statusCode()).isEqualTo(200);
        assertThat(app.get(MYSELF).statusCode()).isEqualTo(401);
        clock.pass(Duration.ofHours(1));
        assertThat(app.get(gateway + MYSELF).statusCode()).isEqualTo(401);
    }

    @Test
    void a_refresh_token_counts_once_and_dies_when_nobody_uses_it() throws Exception {
        var first = letIn();
        var second = refreshed(first);

        assertThat(refresh(first).statusCode()).isEqualTo(403);
        clock.pass(Duration.ofDays(91));
        assertThat(refresh(second).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_taken_back_lets_nobody_in() throws Exception {
        var token = letIn();
        jira.authority().revoke();

        assertThat(refresh(token).statusCode()).isEqualTo(403);
    }

    @Test
    void who_does_not_know_the_secret_gets_nothing() throws Exception {
        var answer = caller.post(
                "/oauth/token",
                "{\"client_id\":\"client-1\",\"client_secret\":\"guess\",\"grant_type\":\"client_credentials\"}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(caller.post("/oauth/token", "no json").statusCode()).isEqualTo(400);
    }

    /** Answers the refresh token. */
    private String letIn() throws Exception {
        var query = "?client_id=client-1&response_type=code&audience=api.atlassian.com&state=s"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fback";
        assertThat(caller.get("/authorize" + query).body()).contains("Let this app in?");
        var back = caller.get("/authorize/yes" + query)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(back).startsWith("http://127.0.0.1:1/back?code=").endsWith("&state=s");
        var code = back.replaceAll(".*code=([^&]+).*", "$1");
        var issued = ask("\"grant_type\":\"authorization_code\",\"code\":\"" + code + "\"");
        assertThat(ask("\"grant_type\":\"authorization_code\",\"code\":\"" + code + "\"")
                        .statusCode())
                .isEqualTo(403);
        return token(Caller.json(issued));
    }

    private String refreshed(String token) throws Exception {
        return token(Caller.json(refresh(token)));
    }

    private static String token(JsonNode issued) {
        return issued.path("refresh_token").asString();
    }

    private HttpResponse<String> refresh(String token) throws Exception {
        return ask("\"grant_type\":\"refresh_token\",\"refresh_token\":\"" + token + "\"");
    }

    private HttpResponse<String> ask(String more) throws Exception {
        return caller.post(
                "/oauth/token", "{\"client_id\":\"client-1\",\"client_secret\":\"client-secret\"," + more + "}");
    }
}
