package dev.lockkeeper.jirasandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.hook.Proof;
import dev.lockkeeper.jirasandbox.hook.Sent;
import dev.lockkeeper.jirasandbox.issue.Status;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TellingOthersTests {

    private static final String SECRET = "It's a Secret to Everybody";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final Receiver receiver = new Receiver();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account(), clock);

    private final Caller caller = Caller.of(jira);
    private final Webhooks webhooks = jira.webhooks();
    private final String id = jira.createIssue("ED-1", "Story", "Drop column");

    @Test
    void the_signature_is_the_one_of_the_known_example() {
        assertThat(new Proof.Signature(SECRET).headers("Hello World!", clock.instant()))
                .containsEntry(
                        "X-Hub-Signature", "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9");
    }

    @Test
    void a_move_is_told_with_its_key_signed_over_the_bytes_that_are_sent() throws Exception {
        webhooks.register(receiver.url(), SECRET);

        jira.people().as("Ünal").move("ED-1", "NEW-7");
        webhooks.settle();

        var got = receiver.got().get(0);
        assertThat(got.header("X-Hub-Signature")).isEqualTo("sha256=" + signature(got.body()));
        assertThat(got.header("X-Atlassian-Webhook-Identifier")).isNotEmpty();
        assertThat(got.header("X-Atlassian-Webhook-Flow")).isEqualTo("Primary");
        assertThat(got.header("X-Atlassian-Webhook-Retry")).isEmpty();
        var body = got.json();
        assertThat(body.path("webhookEvent").asString()).isEqualTo("jira:issue_updated");
        assertThat(body.path("issue_event_type_name").asString()).isEqualTo("issue_moved");
        assertThat(body.path("timestamp").asLong()).isEqualTo(clock.instant().toEpochMilli());
        assertThat(body.at("/user/displayName").asString()).isEqualTo("Ünal");
        assertThat(body.at("/issue/id").asString()).isEqualTo(id);
        assertThat(body.at("/issue/key").asString()).isEqualTo("NEW-7");
        assertThat(body.at("/issue/fields/project/key").asString()).isEqualTo("NEW");
        assertThat(body.at("/changelog/items/0/field").asString()).isEqualTo("Key");
        assertThat(body.at("/changelog/items/0/from").isNull()).isTrue();
        assertThat(body.at("/changelog/items/0/fromString").asString()).isEqualTo("ED-1");
        assertThat(body.at("/changelog/items/0/toString").asString()).isEqualTo("NEW-7");
    }

    private static String signature(String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    @Test
    void a_life_is_told_from_beginning_to_end_in_its_order() {
        webhooks.register(receiver.url(), "");

        jira.createIssue("ED-2", "Bug", "Second");
        jira.people().progress("ED-2", Status.IN_PROGRESS);
        jira.people().delete("ED-2");
        webhooks.settle();

        assertThat(events()).containsExactly("jira:issue_created", "jira:issue_updated", "jira:issue_deleted");
        assertThat(receiver.got()).allMatch(got -> got.header("X-Hub-Signature").isEmpty());
    }

    @Test
    void what_a_program_writes_comes_back_to_it_under_its_own_name() throws Exception {
        webhooks.register(receiver.url(), SECRET);

        caller.put("/rest/api/3/issue/ED-1", "{\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}");
        webhooks.settle();

        var me = caller.getJson("/rest/api/3/myself").path("accountId").asString();
        assertThat(receiver.got().get(0).json().at("/user/accountId").asString())
                .isEqualTo(me);
    }

    @Test
    void links_properties_and_whole_projects_are_told_to_nobody() throws Exception {
        webhooks.register(receiver.url(), SECRET);

        caller.post("/rest/api/3/issue/ED-1/remotelink", LinkingAnIssueTests.WHOLE);
        caller.put("/rest/api/3/issue/ED-1/properties/a", "1");
        jira.people().deleteProject("ED");
        webhooks.settle();

        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void only_the_wanted_events_of_the_wanted_issues_are_told() {
        webhooks.register(receiver.url(), SECRET, Set.of("jira:issue_updated"), "project = ED");

        jira.createIssue("BILL-1", "Bug", "Other");
        jira.people().rename("BILL-1", "Others");
        jira.people().rename("ED-1", "Words");
        jira.people().move("ED-1", "NEW-7");
        webhooks.settle();

        assertThat(receiver.got()).singleElement().satisfies(got -> assertThat(
                        got.json().at("/issue/fields/summary").asString())
                .isEqualTo("Words"));
    }

    @Test
    void a_refused_request_is_tried_again_by_the_clock_under_the_same_identifier_and_five_times_at_most() {
        webhooks.register(receiver.url(), SECRET);
        receiver.answerNext(503, 429, 500, 408, 425, 503, 503);

        jira.people().rename("ED-1", "Words");
        webhooks.settle();
        assertThat(receiver.got()).hasSize(1);

        clock.pass(Duration.ofMinutes(4));
        webhooks.settle();
        assertThat(receiver.got()).hasSize(1);

        for (var round = 0; round < 8; round++) {
            clock.pass(Duration.ofMinutes(15));
            webhooks.settle();
        }
        assertThat(receiver.got()).hasSize(6);
        assertThat(receiver.got())
                .extracting(got -> got.header("X-Atlassian-Webhook-Identifier"))
                .containsOnly(receiver.got().get(0).header("X-Atlassian-Webhook-Identifier"));
        assertThat(receiver.got())
                .extracting(got -> got.header("X-Atlassian-Webhook-Retry"))
                .containsExactly("", "1", "2", "3", "4", "5");
        assertThat(receiver.got())
                .extracting(Receiver.Got::body)
                .containsOnly(receiver.got().get(0).body());
    }

    @Test
    void what_is_refused_for_good_is_not_tried_again_and_nobody_there_is_tried_again() {
        webhooks.register(receiver.url(), SECRET);
        receiver.answerNext(401);
        jira.people().rename("ED-1", "Words");
        webhooks.settle();
        receiver.close();
        jira.people().rename("ED-1", "Other words");
        webhooks.settle();

        clock.pass(Duration.ofMinutes(15));
        webhooks.settle();

        assertThat(webhooks.sent()).extracting(Sent::status).containsExactly(401, 0, 0);
    }

    @Test
    void a_rule_sends_its_own_body_with_a_secret_in_a_header_once() {
        var template = "{\"id\":\"{{issue.id}}\",\"key\":\"{{issue.key}}\",\"status\":\"{{issue.status.name}}\","
                + "\"who\":\"{{initiator.displayName}}\",\"not\":\"{{issue.nonsense}}\"}";
        webhooks.automate(receiver.url(), "X-Lockkeeper-Secret", "open-sesame", template);
        receiver.answerNext(503);

        jira.people().progress("ED-1", Status.DONE);
        webhooks.settle();
        clock.pass(Duration.ofMinutes(15));
        webhooks.settle();

        var got = receiver.got().get(0);
        assertThat(receiver.got()).hasSize(1);
        assertThat(got.header("X-Lockkeeper-Secret")).isEqualTo("open-sesame");
        assertThat(got.header("X-Atlassian-Webhook-Identifier")).isEmpty();
        assertThat(got.body())
                .isEqualTo("{\"id\":\"" + id
                        + "\",\"key\":\"ED-1\",\"status\":\"Done\",\"who\":\"Petra Planner\",\"not\":\"\"}");
    }

    @Test
    void a_removed_hook_is_told_nothing_more() {
        var number = webhooks.register(receiver.url(), SECRET);
        webhooks.remove(number);

        jira.people().rename("ED-1", "Words");
        webhooks.settle();

        assertThat(receiver.got()).isEmpty();
    }

    private List<String> events() {
        return receiver.got().stream()
                .map(got -> got.json().path("webhookEvent").asString())
                .toList();
    }
}
