package dev.lockkeeper.jirasandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.rest.OAuthApp;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisteringForNewsTests {

    private static final String WEBHOOK = "/rest/api/3/webhook";
    private static final OAuthApp APP = new OAuthApp("client-1", "client-secret", "access-1");

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Receiver receiver = new Receiver();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account().withApp(APP), clock);

    private final Caller app = Caller.of(jira).bearing("access-1");

    RegisteringForNewsTests() {
        jira.createIssue("ED-1", "Story", "Drop column");
    }

    @Test
    void only_an_app_may_register_and_an_app_may_also_do_what_the_account_may() throws Exception {
        assertThat(Caller.of(jira).post(WEBHOOK, registration("")).statusCode()).isEqualTo(403);
        assertThat(Caller.of(jira).get(WEBHOOK).statusCode()).isEqualTo(403);
        assertThat(Caller.of(jira).bearing("guess").get("/rest/api/3/myself").statusCode())
                .isEqualTo(401);
        assertThat(app.get("/rest/api/3/issue/ED-1").statusCode()).isEqualTo(200);
    }

    @Test
    void what_happens_is_told_with_a_token_that_the_apps_secret_signed() throws Exception {
        register("");

        jira.people().rename("ED-1", "Words");
        jira.webhooks().settle();

        var got = receiver.got().get(0);
        assertThat(got.header("X-Hub-Signature")).isEmpty();
        assertThat(got.header("X-Atlassian-Webhook-Identifier")).isNotEmpty();
        var token = got.header("Authorization").replace("Bearer ", "").split("\\.");
        assertThat(token[2]).isEqualTo(signature(token[0] + '.' + token[1]));
        assertThat(part(token[0]).path("alg").asString()).isEqualTo("HS256");
        assertThat(part(token[1]).path("iss").asString()).isEqualTo("client-1");
        assertThat(part(token[1]).path("exp").asLong())
                .isGreaterThan(clock.instant().getEpochSecond());
    }

    private static String signature(String content) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(APP.clientSecret().getBytes(UTF_8), "HmacSHA256"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    }

    private static JsonNode part(String encoded) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(encoded));
    }

    @Test
    void only_changes_of_the_wanted_fields_are_told() throws Exception {
        register(",\"fieldIdsFilter\":[\"summary\"]");

        jira.people().label("ED-1", "checkout");
        jira.people().rename("ED-1", "Words");
        jira.webhooks().settle();

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void a_registration_ends_after_thirty_days_unless_it_is_refreshed() throws Exception {
        var kept = register("");
        var forgotten = register("");
        clock.pass(Duration.ofDays(20));
        var refreshed = Caller.json(app.put(WEBHOOK + "/refresh", "{\"webhookIds\":[" + kept + "]}"));
        assertThat(refreshed.path("expirationDate").asLong())
                .isEqualTo(clock.instant().plus(Duration.ofDays(30)).toEpochMilli());

        clock.pass(Duration.ofDays(20));
        assertThat(app.getJson(WEBHOOK).at("/values/0/id").asLong()).isEqualTo(kept);
        assertThat(app.getJson(WEBHOOK).path("total").asInt()).isEqualTo(1);
        jira.people().rename("ED-1", "Words");
        jira.webhooks().settle();
        assertThat(receiver.got()).hasSize(1);

        clock.pass(Duration.ofDays(10));
        assertThat(app.getJson(WEBHOOK).path("total").asInt()).isZero();
        assertThat(forgotten).isNotEqualTo(kept);
    }

    @Test
    void a_registration_can_be_taken_back() throws Exception {
        var number = register("");

        assertThat(app.send("DELETE", WEBHOOK, "{\"webhookIds\":[" + number + "]}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(app.getJson(WEBHOOK).path("values")).isEmpty();
    }

    @Test
    void of_two_wishes_the_wrong_one_is_named_and_the_other_is_registered() throws Exception {
        var wrong = "{\"events\":[\"jira:issue_updated\"],\"jqlFilter\":\"ORDER BY rank\"}";
        var right = "{\"events\":[\"jira:issue_updated\"],\"jqlFilter\":\"project = ED\"}";

        var result = Caller.json(app.post(
                        WEBHOOK, "{\"url\":\"" + receiver.url() + "\",\"webhooks\":[" + wrong + "," + right + "]}"))
                .path("webhookRegistrationResult");

        assertThat(result.at("/0/errors")).hasSize(1);
        assertThat(result.at("/1/createdWebhookId").asLong()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"ftp://a.example\",\"webhooks\":[{\"events\":[\"jira:issue_updated\"],\"jqlFilter\":\"project = ED\"}]}",
                "{\"url\":\"https://a.example\",\"webhooks\":[]}",
            })
    void a_registration_without_form_is_refused(String body) throws Exception {
        assertThat(app.post(WEBHOOK, body).statusCode()).isEqualTo(400);
    }

    private long register(String more) throws Exception {
        var response = app.post(WEBHOOK, registration(more));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Caller.json(response)
                .at("/webhookRegistrationResult/0/createdWebhookId")
                .asLong();
    }

    private String registration(String more) {
        return "{\"url\":\"" + receiver.url()
                + "\",\"webhooks\":[{\"events\":[\"jira:issue_created\",\"jira:issue_updated\",\"jira:issue_deleted\"],"
                + "\"jqlFilter\":\"project = ED\"" + more + "}]}";
    }
}
