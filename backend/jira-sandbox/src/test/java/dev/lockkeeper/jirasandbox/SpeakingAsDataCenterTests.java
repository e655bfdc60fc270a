package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.issue.SelectField;
import dev.lockkeeper.jirasandbox.issue.Status;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SpeakingAsDataCenterTests {

    private static final String ROOT = "/rest/api/2";
    private static final String ISSUE = ROOT + "/issue/SHOP-412";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Options.dataCenter("a-personal-token")
            .withSelectField(new SelectField("customfield_10050", "Database risk", List.of("Low", "High"))));

    private final Caller caller = Caller.of(jira).bearing("a-personal-token").outsideContract();

    SpeakingAsDataCenterTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void it_says_that_it_is_a_server_and_asks_for_a_personal_token() throws Exception {
        var info = caller.anonymous().getJson(ROOT + "/serverInfo");
        assertThat(info.path("deploymentType").asString()).isEqualTo("Server");
        assertThat(info.path("version").asString()).startsWith("10.");

        assertThat(caller.get(ROOT + "/myself").statusCode()).isEqualTo(200);
        var refused = caller.bearing("guess").get(ROOT + "/myself");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(caller.signedInWith("lockkeeper@jira.example", "a-personal-token")
                        .get(ROOT + "/myself")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void people_have_names_and_keys_and_no_account_ids() throws Exception {
        jira.people().assign("SHOP-412", "Ada Engineer");

        var assignee = caller.getJson(ISSUE).at("/fields/assignee");
        var me = caller.getJson(ROOT + "/myself");

        assertThat(assignee.path("name").asString()).isEqualTo("ada.engineer");
        assertThat(assignee.path("key").asString()).startsWith("JIRAUSER");
        assertThat(assignee.has("accountId")).isFalse();
        assertThat(me.has("accountId")).isFalse();
        assertThat(me.path("name").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/issue/SHOP-412/changelog", "/project/search", "/webhook", "/issuetype/project?projectId=1"})
    void what_only_cloud_has_is_not_there(String path) throws Exception {
        assertThat(caller.get(ROOT + path).statusCode()).isEqualTo(404);
    }

    @Test
    void neither_clouds_search_nor_its_addresses_are_there() throws Exception {
        var query = "{\"jql\":\"project = SHOP\"}";

        assertThat(caller.post(ROOT + "/search/jql", query).statusCode()).isEqualTo(404);
        assertThat(caller.post(ROOT + "/changelog/bulkfetch", "{\"issueIdsOrKeys\":[\"SHOP-412\"]}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/rest/api/3/issue/SHOP-412").statusCode()).isEqualTo(404);
    }

    @Test
    void a_search_begins_at_a_place_and_tells_the_total_by_body_and_by_address() throws Exception {
        IntStream.rangeClosed(1, 7).forEach(n -> jira.createIssue("MANY-" + n, "Task", "Number " + n));
        var seen = new ArrayList<String>();
        for (var from = 0; from < 7; from += 3) {
            var page = Caller.json(caller.post(
                    ROOT + "/search",
                    "{\"jql\":\"project = MANY\",\"startAt\":" + from + ",\"maxResults\":3,\"fields\":[\"summary\"]}"));
            assertThat(page.path("total").asInt()).isEqualTo(7);
            assertThat(page.path("startAt").asInt()).isEqualTo(from);
            assertThat(page.has("isLast")).isFalse();
            seen.addAll(keys(page));
        }
        assertThat(seen).containsExactly("MANY-1", "MANY-2", "MANY-3", "MANY-4", "MANY-5", "MANY-6", "MANY-7");

        var byAddress = caller.getJson(ROOT + "/search?jql=project%20%3D%20MANY&startAt=5&fields=summary");
        assertThat(keys(byAddress)).containsExactly("MANY-6", "MANY-7");
        assertThat(byAddress.at("/issues/0/fields").propertyNames()).containsExactly("summary");
    }

    @Test
    void a_search_without_condition_finds_all_that_may_be_seen_and_shows_every_field() throws Exception {
        jira.createIssue("SECRET-1", "Task", "Hidden");
        jira.admin().deny(Permission.BROWSE_PROJECTS, "SECRET");

        var all = Caller.json(caller.post(ROOT + "/search", "{\"jql\":\"ORDER BY created\"}"));

        assertThat(keys(all)).containsExactly("SHOP-412");
        assertThat(all.at("/issues/0/fields").propertyNames()).contains("summary", "status", "labels");
        assertThat(caller.post(ROOT + "/search", "{\"nextPageToken\":\"x\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_history_comes_with_the_issue_when_asked_for() throws Exception {
        jira.people().progress("SHOP-412", Status.DONE);
        jira.people().assign("SHOP-412", "Ada Engineer");

        var log = caller.getJson(ISSUE + "?expand=changelog").path("changelog");

        assertThat(log.path("total").asInt()).isEqualTo(2);
        assertThat(log.at("/histories/0/author/name").asString()).isEqualTo("petra.planner");
        assertThat(log.at("/histories/0/items/0/toString").asString()).isEqualTo("Done");
        assertThat(log.at("/histories/1/items/0/to").asString()).isEqualTo("ada.engineer");
        assertThat(log.at("/histories/1/items/0/from").isNull()).isTrue();
        assertThat(caller.getJson(ISSUE).has("changelog")).isFalse();
        var found =
                Caller.json(caller.post(ROOT + "/search", "{\"jql\":\"project = SHOP\",\"expand\":[\"changelog\"]}"));
        assertThat(found.at("/issues/0/changelog/histories")).hasSize(2);
    }

    @Test
    void long_text_is_wiki_text() throws Exception {
        jira.people().describe("SHOP-412", "h2. Why\nIt is slow.");
        var body = "{\"body\":\"{status:colour=Red|title=HIGH RISK} deployed\"}";

        assertThat(caller.post(ISSUE + "/comment", body).statusCode()).isEqualTo(201);
        assertThat(caller.post(ISSUE + "/comment", "{\"body\":{\"type\":\"doc\",\"version\":1,\"content\":[]}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.getJson(ISSUE).at("/fields/description").asString()).isEqualTo("h2. Why\nIt is slow.");
        assertThat(caller.getJson(ISSUE + "/comment").at("/comments/0/body").asString())
                .isEqualTo("{status:colour=Red|title=HIGH RISK} deployed");
        assertThat(keys(Caller.json(caller.post(ROOT + "/search", "{\"jql\":\"text ~ slow\"}"))))
                .containsExactly("SHOP-412");
    }

    @Test
    void links_labels_fields_and_properties_are_written_as_on_cloud() throws Exception {
        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(201);
        assertThat(caller.put(
                                ISSUE,
                                "{\"fields\":{\"customfield_10050\":{\"value\":\"High\"}},\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(caller.put(ISSUE + "/properties/a", "1").statusCode()).isEqualTo(201);

        assertThat(caller.getJson(ISSUE + "/remotelink").at("/0/self").asString())
                .contains("/rest/api/2/issue/");
        assertThat(jira.labels("SHOP-412")).containsExactly("db-risk-high");
        assertThat(caller.getJson(ROOT + "/project").at("/0/key").asString()).isEqualTo("SHOP");
    }

    @Test
    void every_answer_says_how_long_to_wait_even_when_nobody_has_to() throws Exception {
        jira.answerNext(429);
        assertThat(caller.get(ISSUE).headers().firstValue("Retry-After")).isEmpty();

        var answer = caller.get(ISSUE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Retry-After")).contains("0");
    }

    @Test
    void a_witness_of_the_contract_says_nothing_of_it_since_there_is_none() throws Exception {
        try (var witness = ContractWitness.of(jira)) {
            caller.get(ISSUE);
            assertThat(witness.breaches()).isEmpty();
        }
    }

    private static List<String> keys(JsonNode page) {
        return page.path("issues")
                .valueStream()
                .map(issue -> issue.path("key").asString())
                .toList();
    }
}
