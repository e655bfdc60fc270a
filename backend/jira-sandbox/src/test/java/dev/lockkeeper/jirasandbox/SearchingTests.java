package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.issue.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchingTests {

    private static final String SEARCH = "/rest/api/3/search/jql";

    @AutoClose
    private final JiraSandbox jira =
            JiraSandbox.start(Caller.account(), Clock.fixed(Instant.parse("2026-11-20T09:55:30Z"), ZoneOffset.UTC));

    private final Caller caller = Caller.of(jira);

    SearchingTests() throws Exception {
        jira.createIssue("SHOP-1", "Story", "First");
        jira.createIssue("SHOP-2", "Bug", "Second");
        jira.createIssue("BILL-1", "Bug", "Third");
        jira.people().describe("SHOP-1", "What lies deep\nand further down");
        jira.people().comment("BILL-1", "So it was said.");
        jira.people().progress("SHOP-2", Status.IN_PROGRESS);
        caller.put("/rest/api/3/issue/SHOP-2", "{\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}");
        caller.put(
                "/rest/api/3/issue/BILL-1", "{\"update\":{\"labels\":[{\"add\":\"db-risk-high\"},{\"add\":\"x\"}]}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key = SHOP-2                                   | SHOP-2",
                "key in (SHOP-1, \"bill-1\")                    | SHOP-1 BILL-1",
                "key in (SHOP-1, SHOP-99)                       | SHOP-1",
                "project = SHOP                                 | SHOP-1 SHOP-2",
                "project in (SHOP,BILL) ORDER BY key DESC       | BILL-1 SHOP-2 SHOP-1",
                "project != SHOP                                | BILL-1",
                "labels = db-risk-high                          | SHOP-2 BILL-1",
                "labels in ('x', y)                             | BILL-1",
                "labels = db-risk-high AND project = SHOP       | SHOP-2",
                "labels = \"db-risk-high\" and project = \"shop\" order by updated asc, key desc | SHOP-2",
                "project = SHOP AND updated >= \"2026/11/20 09:55\" ORDER BY updated ASC | SHOP-1 SHOP-2",
                "project = SHOP AND updated > '2026-11-20 09:55' | ``",
                "project = NOWHERE                              | ``",
                "text ~ second                                  | SHOP-2",
                "text ~ 'sec*' AND project = SHOP               | SHOP-2",
                "(text ~ second AND issuetype = Bug) AND project = SHOP | SHOP-2",
                "text ~ \"deep down\"                            | SHOP-1",
                "text ~ \"down deep\"                            | SHOP-1",
                "text ~ said                                    | BILL-1",
                "text ~ sec                                     | ``",
                "summary ~ deep                                 | ``",
                "summary ~ FIRST                                | SHOP-1",
                "issuetype = Bug AND summary !~ second          | BILL-1",
                "issuetype in (Story, Epic)                     | SHOP-1",
                "status = \"In Progress\"                        | SHOP-2",
                "statusCategory = \"In Progress\"                | SHOP-2",
                "status != \"To Do\"                             | SHOP-2",
                "priority = Medium AND project = BILL           | BILL-1",
                "created >= \"2026/11/20 09:55\" AND project = BILL | BILL-1",
                "created < \"2026/11/20 09:55\"                  | ``",
            })
    void a_query_finds_what_it_names(String jql, String keys) throws Exception {
        assertThat(keys(search(jql, ",\"fields\":[\"summary\"]")))
                .isEqualTo(keys.isEmpty() ? List.of() : List.of(keys.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORDER BY updated",
                "assignee = currentUser()",
                "project = SHOP OR project = BILL",
                "project",
                "project =",
                "project = SHOP BILL",
                "project ~ SHOP",
                "text = second",
                "text ~ '*'",
                "text ~ '?!'",
                "text in (second)",
                "key in SHOP-1",
                "key in (SHOP-1",
                "(project = SHOP",
                "updated >= yesterday",
                "updated in (1)",
                "labels = 'unclosed",
                "project = SHOP ORDER BY rank",
                "project = SHOP ORDER",
            })
    void an_unbounded_or_unknown_query_is_refused(String jql) throws Exception {
        var response = caller.post(SEARCH, body(jql, ""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Caller.json(response).path("errorMessages")).hasSize(1);
    }

    @Test
    void issues_are_found_by_their_numbers_and_by_keys_that_they_had() throws Exception {
        var number =
                Caller.json(caller.get("/rest/api/3/issue/SHOP-2")).path("id").asString();
        jira.people().move("SHOP-2", "BILL-2");

        assertThat(keys(search("id in (" + number + ", 9)", ",\"fields\":[\"summary\"]")))
                .containsExactly("BILL-2");
        assertThat(keys(search("key = SHOP-2", ",\"fields\":[\"summary\"]"))).containsExactly("BILL-2");
        assertThat(keys(search("project = SHOP", ",\"fields\":[\"summary\"]"))).containsExactly("SHOP-1");
    }

    @Test
    void times_are_those_of_the_clock_where_the_account_is() throws Exception {
        var moment = Clock.fixed(Instant.parse("2026-11-20T09:55:30Z"), ZoneOffset.UTC);
        try (var tokyo = JiraSandbox.start(Caller.account().inZone(ZoneId.of("Asia/Tokyo")), moment)) {
            tokyo.createIssue("SHOP-1", "Story", "First");
            var there = Caller.of(tokyo);

            assertThat(there.getJson("/rest/api/3/myself").path("timeZone").asString())
                    .isEqualTo("Asia/Tokyo");
            assertThat(Caller.json(there.post(SEARCH, body("updated >= \"2026/11/20 18:55\"", "")))
                            .path("issues"))
                    .hasSize(1);
            assertThat(Caller.json(there.post(SEARCH, body("updated > \"2026/11/20 18:55\"", "")))
                            .path("issues"))
                    .isEmpty();
        }
    }

    @Test
    void without_fields_only_numbers_are_shown() throws Exception {
        var found = search("key = SHOP-1", "").path("issues").get(0);

        assertThat(found.propertyNames()).containsExactly("id");
    }

    @Test
    void with_fields_those_are_shown_and_no_total() throws Exception {
        var answer = search("labels = x", ",\"fields\":[\"summary\",\"labels\"]");

        assertThat(answer.at("/issues/0/key").asString()).isEqualTo("BILL-1");
        assertThat(answer.at("/issues/0/fields").propertyNames()).containsExactlyInAnyOrder("summary", "labels");
        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("issues", "isLast");
    }

    @Test
    void pages_follow_one_another_by_token_until_the_last() throws Exception {
        IntStream.rangeClosed(1, 7).forEach(n -> jira.createIssue("MANY-" + n, "Task", "Number " + n));
        List<String> seen = new ArrayList<>();
        var token = "";
        JsonNode page;
        do {
            page = search("project = MANY", ",\"fields\":[\"summary\"],\"maxResults\":3" + token);
            seen.addAll(keys(page));
            token = ",\"nextPageToken\":\"" + page.path("nextPageToken").asString("") + '"';
        } while (!page.path("isLast").asBoolean());

        assertThat(seen).containsExactly("MANY-1", "MANY-2", "MANY-3", "MANY-4", "MANY-5", "MANY-6", "MANY-7");
        assertThat(page.has("nextPageToken")).isFalse();
    }

    @Test
    void a_token_of_another_query_or_of_nobody_is_refused() throws Exception {
        var token = search("project = SHOP", ",\"maxResults\":1")
                .path("nextPageToken")
                .asString();

        var stolen = body("project = BILL", ",\"nextPageToken\":\"" + token + '"');
        assertThat(caller.post(SEARCH, stolen).statusCode()).isEqualTo(400);
        assertThat(caller.post(SEARCH, body("project = SHOP", ",\"nextPageToken\":\"%%\""))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_page_holds_1_to_5000_issues_and_unknown_words_are_refused() throws Exception {
        assertThat(caller.post(SEARCH, body("project = SHOP", ",\"maxResults\":0"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.post(SEARCH, body("project = SHOP", ",\"maxResults\":5001"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.post(SEARCH, body("project = SHOP", ",\"startAt\":0")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_removed_search_is_gone() throws Exception {
        var past = caller.outsideContract();

        assertThat(past.get("/rest/api/3/search?jql=project=SHOP").statusCode()).isEqualTo(410);
        assertThat(past.post("/rest/api/3/search", "{}").statusCode()).isEqualTo(410);
    }

    private JsonNode search(String jql, String more) throws Exception {
        var response = caller.post(SEARCH, body(jql, more));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Caller.json(response);
    }

    private static String body(String jql, String more) {
        return "{\"jql\":\"" + jql.replace("\"", "\\\"") + '"' + more + '}';
    }

    private static List<String> keys(JsonNode answer) {
        return answer.path("issues")
                .valueStream()
                .map(issue -> issue.path("key").asString())
                .toList();
    }
}
