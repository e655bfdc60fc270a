package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivingARestartTests {

    private static final String ISSUE = "/rest/api/3/issue/SHOP-412";

    @TempDir
    private Path folder;

    @Test
    void everything_written_is_there_again_after_a_restart() throws Exception {
        var options = Caller.account().storedIn(folder.resolve("not/yet/there/jira.json"));
        String before;
        String id;
        try (var jira = JiraSandbox.start(options)) {
            id = fill(jira);
            before = everything(jira);
        }

        try (var jira = JiraSandbox.start(options)) {
            assertThat(everything(jira)).isEqualTo(before).contains("db-risk-high", "HIGH risk", "Ünicode");
            assertThat(jira.ensureIssue("SHOP-412", "Story", "Other")).isEqualTo(id);
            assertThat(Caller.of(jira)
                            .post(ISSUE + "/remotelink", LinkingAnIssueTests.BARE)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void numbers_are_not_given_twice_across_a_restart() {
        var options = Caller.account().storedIn(folder.resolve("jira.json"));
        String first;
        try (var jira = JiraSandbox.start(options)) {
            first = jira.createIssue("SHOP-1", "Story", "One");
        }

        try (var jira = JiraSandbox.start(options)) {
            assertThat(jira.createIssue("SHOP-2", "Story", "Two")).isNotEqualTo(first);
        }
    }

    @Test
    void each_write_is_whole_on_disk_before_it_is_answered() throws Exception {
        var file = folder.resolve("jira.json");
        try (var jira = JiraSandbox.start(Caller.account().storedIn(file))) {
            jira.createIssue("SHOP-412", "Story", "One");
            Caller.of(jira).post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE);

            try (var second = JiraSandbox.start(Caller.account().storedIn(file))) {
                assertThat(second.remoteLinks("SHOP-412"))
                        .isEqualTo(jira.remoteLinks("SHOP-412"))
                        .hasSize(1);
            }
            assertThat(folder).isDirectoryContaining("glob:**jira.json").isDirectoryNotContaining("glob:**.new");
        }
    }

    @Test
    void a_write_that_cannot_be_stored_has_not_happened() throws Exception {
        var file = folder.resolve("jira.json");
        try (var jira = JiraSandbox.start(Caller.account().storedIn(file))) {
            jira.createIssue("SHOP-412", "Story", "One");
            Files.createDirectory(folder.resolve("jira.json.new"));

            var caller = Caller.of(jira).outsideContract();
            assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE)
                            .statusCode())
                    .isEqualTo(500);
            assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
        }
    }

    @Test
    void a_file_that_holds_something_else_is_left_alone_and_said() throws Exception {
        var file = Files.writeString(folder.resolve("jira.json"), "{\"lastId\":");

        assertThatIllegalStateException()
                .isThrownBy(() -> JiraSandbox.start(Caller.account().storedIn(file)))
                .withMessageContaining("jira.json");
        assertThat(file).hasContent("{\"lastId\":");
    }

    @Test
    void what_was_stored_before_issues_had_a_past_is_read_and_lives_on() throws Exception {
        var file = Files.writeString(folder.resolve("jira.json"), """
                {"lastId":10104,"issues":[{"id":10103,"key":"SHOP-412","fields":{
                "project":{"id":"10101","key":"SHOP","name":"SHOP"},
                "issuetype":{"id":"10002","name":"Story","subtask":false},
                "summary":"One","labels":[],
                "status":{"id":"1","name":"To Do","statusCategory":{"id":2,"key":"new","colorName":"blue-gray","name":"To Do"}},
                "created":"2026-11-20T10:00:00.000+0000","updated":"2026-11-20T10:00:00.000+0000"},
                "links":[],"properties":{}}]}""");

        try (var jira = JiraSandbox.start(Caller.account().storedIn(file))) {
            jira.people().move("SHOP-412", "NEW-7");
            jira.createIssue("SHOP-413", "Story", "Two");

            var caller = Caller.of(jira);
            assertThat(caller.getJson(ISSUE).path("key").asString()).isEqualTo("NEW-7");
            assertThat(caller.getJson("/rest/api/3/project/SHOP").path("id").asString())
                    .isEqualTo("10101");
            assertThat(caller.getJson("/rest/api/3/issuetype")).hasSize(1);
        }
    }

    private static String fill(JiraSandbox jira) throws Exception {
        var id = jira.createIssue("SHOP-412", "Story", "Ünicode <&>");
        var caller = Caller.of(jira);
        caller.put(ISSUE, "{\"update\":{\"labels\":[{\"add\":\"db-risk-high\"}]}}");
        caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE);
        caller.post(ISSUE + "/remotelink", "{\"object\":{\"url\":\"https://a.example\",\"title\":\"Bare\"}}");
        caller.put(ISSUE + "/properties/dev.lockkeeper.risk", "{\"tier\":\"high\"}");
        return id;
    }

    private static String everything(JiraSandbox jira) throws Exception {
        var caller = Caller.of(jira);
        return (caller.get(ISSUE + "?properties=*all").body()
                        + caller.get(ISSUE + "/remotelink").body())
                .replace(jira.baseUrl(), "");
    }
}
