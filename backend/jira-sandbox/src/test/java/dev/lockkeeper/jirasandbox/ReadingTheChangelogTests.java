package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.issue.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadingTheChangelogTests {

    private static final String BULK = "/rest/api/3/changelog/bulkfetch";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account(), clock);

    private final Caller caller = Caller.of(jira);
    private final String first = jira.createIssue("SHOP-1", "Story", "First");
    private final String second = jira.createIssue("SHOP-2", "Story", "Second");

    @Test
    void each_change_is_told_with_who_made_it_when_and_from_what_to_what() throws Exception {
        jira.people().as("Ada Engineer").progress("SHOP-1", Status.IN_PROGRESS);
        clock.pass(Duration.ofDays(1));
        caller.put("/rest/api/3/issue/SHOP-1", "{\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}");

        var log = caller.getJson("/rest/api/3/issue/SHOP-1/changelog");

        assertThat(log.path("total").asInt()).isEqualTo(2);
        var moved = log.at("/values/0");
        assertThat(moved.at("/author/displayName").asString()).isEqualTo("Ada Engineer");
        assertThat(moved.path("created").asString()).isEqualTo("2026-11-20T10:00:00.000+0000");
        var item = moved.at("/items/0");
        assertThat(item.path("fieldId").asString()).isEqualTo("status");
        assertThat(item.path("from").asString()).isEqualTo("1");
        assertThat(item.path("fromString").asString()).isEqualTo("To Do");
        assertThat(item.path("to").asString()).isEqualTo("3");
        assertThat(item.path("toString").asString()).isEqualTo("In Progress");
        assertThat(log.at("/values/1/author/displayName").asString()).isEqualTo(Caller.EMAIL);
        assertThat(log.at("/values/1/items/0/toString").asString()).isEqualTo("db-risk-high");
        assertThat(log.at("/values/1/items")).hasSize(1);
    }

    @Test
    void a_move_is_a_change_of_key_and_of_project() throws Exception {
        jira.people().move("SHOP-1", "PAY-9");

        var items = caller.getJson("/rest/api/3/issue/" + first + "/changelog").at("/values/0/items");

        assertThat(items.at("/0/field").asString()).isEqualTo("Key");
        assertThat(items.at("/0/fromString").asString()).isEqualTo("SHOP-1");
        assertThat(items.at("/0/toString").asString()).isEqualTo("PAY-9");
        assertThat(items.at("/1/fieldId").asString()).isEqualTo("project");
    }

    @Test
    void the_log_of_one_issue_comes_page_by_page() throws Exception {
        change("SHOP-1", 5);

        var page = caller.getJson("/rest/api/3/issue/SHOP-1/changelog?startAt=3&maxResults=3");

        assertThat(page.path("values")).hasSize(2);
        assertThat(page.path("isLast").asBoolean()).isTrue();
        assertThat(caller.get("/rest/api/3/issue/SHOP-9/changelog").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_logs_of_many_issues_come_at_once_only_of_the_wanted_fields() throws Exception {
        jira.people().progress("SHOP-1", Status.DONE);
        jira.people().rename("SHOP-1", "Other words");
        jira.people().rename("SHOP-2", "Other words");

        var answer = Caller.json(caller.post(
                BULK, "{\"issueIdsOrKeys\":[\"SHOP-2\",\"" + first + "\",\"GONE-1\"],\"fieldIds\":[\"status\"]}"));

        assertThat(answer.path("issueChangeLogs")).hasSize(1);
        assertThat(answer.at("/issueChangeLogs/0/issueId").asString()).isEqualTo(first);
        assertThat(answer.at("/issueChangeLogs/0/changeHistories")).hasSize(1);
        assertThat(answer.has("nextPageToken")).isFalse();
    }

    @Test
    void many_changes_come_page_by_page_each_once() throws Exception {
        change("SHOP-1", 4);
        change("SHOP-2", 3);

        var seen = new ArrayList<String>();
        var token = "";
        do {
            var page = Caller.json(caller.post(
                    BULK,
                    "{\"issueIdsOrKeys\":[\"SHOP-1\",\"SHOP-2\"],\"maxResults\":3%s}"
                            .formatted(token.isEmpty() ? "" : ",\"nextPageToken\":\"" + token + '"')));
            page.path("issueChangeLogs").forEach(log -> seen.addAll(changes(log)));
            token = page.path("nextPageToken").asString("");
        } while (!token.isEmpty());

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 4)).allMatch(change -> change.startsWith(first));
        assertThat(seen.subList(4, 7)).allMatch(change -> change.startsWith(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"issueIdsOrKeys\":[]}",
                "{\"issueIdsOrKeys\":\"SHOP-1\"}",
                "{\"issueIdsOrKeys\":[\"SHOP-1\"],\"maxResults\":10001}",
                "{\"issueIdsOrKeys\":[\"SHOP-1\"],\"nextPageToken\":\"stolen\"}",
                "{\"issueIdsOrKeys\":[\"SHOP-1\"],\"fieldIds\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}",
            })
    void a_bulk_request_without_measure_or_form_is_refused(String body) throws Exception {
        assertThat(caller.post(BULK, body).statusCode()).isEqualTo(400);
    }

    @Test
    void times_may_come_as_numbers_as_jiras_own_example_shows_them() throws Exception {
        try (var other = JiraSandbox.start(Caller.account().withTimesAsNumbers(), clock)) {
            other.createIssue("SHOP-1", "Story", "First");
            other.people().rename("SHOP-1", "Other words");

            var answer =
                    Caller.json(Caller.of(other).outsideContract().post(BULK, "{\"issueIdsOrKeys\":[\"SHOP-1\"]}"));
            assertThat(answer.at("/issueChangeLogs/0/changeHistories/0/created").asLong())
                    .isEqualTo(clock.instant().toEpochMilli());
        }
    }

    private void change(String key, int times) {
        IntStream.range(0, times).forEach(n -> jira.people().rename(key, "Words " + n));
    }

    private static List<String> changes(JsonNode log) {
        return log.path("changeHistories")
                .valueStream()
                .map(change ->
                        log.path("issueId").asString() + "/" + change.path("id").asString())
                .toList();
    }
}
