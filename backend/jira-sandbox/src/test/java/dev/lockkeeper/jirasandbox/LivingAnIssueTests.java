package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lockkeeper.jirasandbox.issue.Priority;
import dev.lockkeeper.jirasandbox.issue.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LivingAnIssueTests {

    private static final String OLD = "/rest/api/3/issue/OLD-1";

    private final MovableClock clock = new MovableClock();

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account(), clock);

    private final Caller caller = Caller.of(jira);
    private final People petra = jira.people();
    private final String id = jira.createIssue("OLD-1", "Story", "Track fulfilment of orders");

    @Test
    void a_moved_issue_keeps_its_number_and_what_hangs_on_it_and_its_former_key_leads_to_the_new_one()
            throws Exception {
        caller.post(OLD + "/remotelink", LinkingAnIssueTests.WHOLE);
        caller.put(OLD + "/properties/a", "1");

        petra.move("OLD-1", "NEW-7");

        var found = caller.getJson(OLD);
        assertThat(found.path("id").asString()).isEqualTo(id);
        assertThat(found.path("key").asString()).isEqualTo("NEW-7");
        assertThat(found.at("/fields/project/key").asString()).isEqualTo("NEW");
        assertThat(jira.remoteLinks("NEW-7")).hasSize(1);
        assertThat(jira.property("OLD-1", "a")).isPresent();
        assertThat(caller.post(OLD + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_issue_that_comes_back_has_its_first_key_again_and_both_lead_to_it() throws Exception {
        petra.move("OLD-1", "NEW-7");
        petra.move("NEW-7", "OLD-1");

        assertThat(caller.getJson("/rest/api/3/issue/NEW-7").path("key").asString())
                .isEqualTo("OLD-1");
        assertThat(caller.getJson(OLD).path("id").asString()).isEqualTo(id);
    }

    @Test
    void no_key_is_given_to_two_issues_not_even_a_former_one() {
        jira.createIssue("OLD-2", "Story", "Another");
        assertThatIllegalStateException().isThrownBy(() -> petra.move("OLD-1", "OLD-2"));

        petra.move("OLD-1", "NEW-7");
        assertThatIllegalStateException().isThrownBy(() -> petra.move("OLD-2", "OLD-1"));
        assertThatIllegalStateException().isThrownBy(() -> jira.createIssue("OLD-1", "Bug", "Third"));
        assertThatIllegalArgumentException().isThrownBy(() -> petra.move("NEW-7", "nowhere"));
    }

    @Test
    void a_deleted_issue_leads_nowhere_and_its_number_is_not_given_again() throws Exception {
        petra.move("OLD-1", "NEW-7");
        petra.delete("NEW-7");

        for (var name : List.of("OLD-1", "NEW-7", id)) {
            assertThat(caller.get("/rest/api/3/issue/" + name).statusCode()).isEqualTo(404);
        }
        assertThat(jira.createIssue("OLD-1", "Story", "Anew")).isNotEqualTo(id);
    }

    @Test
    void a_project_outlives_its_issues_until_it_is_deleted_itself() throws Exception {
        var permissions = "/rest/api/3/mypermissions?permissions=EDIT_ISSUES&projectKey=OLD";
        petra.delete("OLD-1");
        assertThat(caller.get(permissions).statusCode()).isEqualTo(200);

        petra.deleteProject("OLD");
        assertThat(caller.get(permissions).statusCode()).isEqualTo(404);
    }

    @Test
    void what_people_change_is_shown_with_its_time() throws Exception {
        clock.pass(Duration.ofHours(1));
        petra.rename("OLD-1", "Other words");
        petra.describe("OLD-1", "First line.\nSecond line.");
        petra.retype("OLD-1", "Bug");
        petra.progress("OLD-1", Status.IN_PROGRESS);
        petra.assign("OLD-1", "Ada Engineer");
        petra.prioritise("OLD-1", Priority.HIGHEST);
        petra.label("OLD-1", "checkout", "db-risk-low");
        petra.unlabel("OLD-1", "db-risk-low");

        var fields = caller.getJson(OLD).path("fields");
        assertThat(fields.path("summary").asString()).isEqualTo("Other words");
        assertThat(fields.at("/description/type").asString()).isEqualTo("doc");
        assertThat(fields.at("/description/content/1/content/0/text").asString())
                .isEqualTo("Second line.");
        assertThat(fields.at("/issuetype/name").asString()).isEqualTo("Bug");
        assertThat(fields.at("/status/statusCategory/key").asString()).isEqualTo("indeterminate");
        assertThat(fields.at("/assignee/displayName").asString()).isEqualTo("Ada Engineer");
        assertThat(fields.at("/assignee/accountId").asString()).isNotEmpty();
        assertThat(fields.at("/priority/name").asString()).isEqualTo("Highest");
        assertThat(jira.labels("OLD-1")).containsExactly("checkout");
        assertThat(fields.path("created").asString()).startsWith("2026-11-20T10:00");
        assertThat(fields.path("updated").asString()).startsWith("2026-11-20T11:00");
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        clock.pass(Duration.ofHours(1));
        petra.rename("OLD-1", "Track fulfilment of orders");
        petra.unassign("OLD-1");
        petra.unlabel("OLD-1", "never-there");

        assertThat(jira.field("OLD-1", "updated").orElseThrow().asString()).startsWith("2026-11-20T10:00");
    }

    @Test
    void a_web_link_can_be_taken_away_by_hand() throws Exception {
        caller.post(OLD + "/remotelink", LinkingAnIssueTests.WHOLE);

        petra.unlink("OLD-1", jira.remoteLinks("OLD-1").get(0).globalId());

        assertThat(jira.remoteLinks("OLD-1")).isEmpty();
    }

    @Test
    void the_kinds_of_things_are_told() throws Exception {
        petra.retype("OLD-1", "Change");

        var types = caller.getJson("/rest/api/3/issuetype");
        assertThat(names(types)).containsExactly("Story", "Change");
        var project = caller.getJson(OLD).at("/fields/project/id").asString();
        assertThat(caller.getJson("/rest/api/3/issuetype/project?projectId=" + project))
                .isEqualTo(types);
        assertThat(caller.get("/rest/api/3/issuetype/project?projectId=9").statusCode())
                .isEqualTo(404);
        assertThat(names(caller.getJson("/rest/api/3/project/OLD").path("issueTypes")))
                .containsExactly("Story", "Change");
        var statuses = caller.getJson("/rest/api/3/project/OLD/statuses");
        assertThat(names(statuses.get(0).path("statuses")))
                .containsExactly("To Do", "In Progress", "In Review", "Done");
    }

    @Test
    void projects_are_listed_page_by_page_and_found_by_words() throws Exception {
        jira.createIssue("BILL-1", "Bug", "x");
        jira.createIssue("SHOP-1", "Bug", "x");

        var first = caller.getJson("/rest/api/3/project/search?maxResults=2");
        var second = caller.getJson("/rest/api/3/project/search?maxResults=2&startAt=2");

        assertThat(names(first.path("values"))).containsExactly("OLD", "BILL");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("isLast").asBoolean()).isFalse();
        assertThat(names(second.path("values"))).containsExactly("SHOP");
        assertThat(second.path("isLast").asBoolean()).isTrue();
        assertThat(names(caller.getJson("/rest/api/3/project/search?query=sho").path("values")))
                .containsExactly("SHOP");
    }

    @Test
    void comments_are_written_changed_and_told_with_the_facts_that_programs_keep_on_them() throws Exception {
        petra.comment("OLD-1", "By hand");
        var mine = caller.post(OLD + "/comment", comment("By program", "cause-1"));
        assertThat(mine.statusCode()).isEqualTo(201);
        var number = Caller.json(mine).path("id").asString();
        assertThat(caller.put(OLD + "/comment/" + number, comment("Again", "cause-1"))
                        .statusCode())
                .isEqualTo(200);

        var all = caller.getJson(OLD + "/comment?expand=properties");

        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.at("/comments/0/author/displayName").asString()).isEqualTo("Petra Planner");
        assertThat(all.at("/comments/1/author/displayName").asString()).isEqualTo(Caller.EMAIL);
        assertThat(all.at("/comments/1/body/content/0/content/0/text").asString())
                .isEqualTo("Again");
        assertThat(all.at("/comments/1/properties/0/value/cause").asString()).isEqualTo("cause-1");
        assertThat(caller.getJson(OLD + "/comment").at("/comments/1").has("properties"))
                .isFalse();
        assertThat(jira.comments("OLD-1")).hasSize(2);
    }

    @Test
    void a_comment_of_another_form_or_under_another_number_is_refused() throws Exception {
        assertThat(caller.post(OLD + "/comment", "{\"body\":\"h1. wiki\"}").statusCode())
                .isEqualTo(400);
        assertThat(caller.put(OLD + "/comment/1", comment("x", "y")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_life_survives_a_restart(@TempDir Path folder) throws Exception {
        var options = Caller.account().storedIn(folder.resolve("jira.json"));
        JsonNode before;
        try (var first = JiraSandbox.start(options)) {
            first.createIssue("OLD-1", "Story", "One");
            first.people().describe("OLD-1", "Long");
            first.people().comment("OLD-1", "Said");
            first.people().move("OLD-1", "NEW-7");
            before = Caller.of(first).getJson(OLD + "/changelog").path("values");
        }

        try (var second = JiraSandbox.start(options)) {
            assertThat(Caller.of(second).getJson(OLD).path("key").asString()).isEqualTo("NEW-7");
            assertThat(second.comments("NEW-7")).hasSize(1);
            assertThat(Caller.of(second)
                            .getJson(OLD + "/changelog")
                            .path("values")
                            .size())
                    .isEqualTo(before.size())
                    .isEqualTo(2);
        }
    }

    private static String comment(String text, String cause) {
        return """
                {"body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]},
                "properties":[{"key":"dev.lockkeeper.risk","value":{"cause":"%s"}}]}""".formatted(text, cause);
    }

    private static List<String> names(JsonNode list) {
        var names = new ArrayList<String>();
        list.forEach(each -> names.add(each.path("name").asString()));
        return names;
    }
}
