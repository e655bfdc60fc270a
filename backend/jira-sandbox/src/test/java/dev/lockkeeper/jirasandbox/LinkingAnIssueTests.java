package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LinkingAnIssueTests {

    static final String GLOBAL_ID = "system=https://lockkeeper.example.com&tenant=harbor&migration=42";
    static final String ESCAPED = Call.escape(GLOBAL_ID);
    static final String WHOLE = """
            {"globalId":"%s","application":{"type":"dev.lockkeeper","name":"Lockkeeper"},
             "relationship":"has database migration",
             "object":{"url":"https://lockkeeper.example.com/harbor/migrations/42","title":"HIGH risk","summary":"Gate closed",
              "icon":{"url16x16":"https://lockkeeper.example.com/i/high.png","title":"High risk"},
              "status":{"resolved":false}}}
            """.formatted(GLOBAL_ID);
    static final String BARE = """
            {"globalId":"%s","object":{"url":"https://lockkeeper.example.com/harbor/migrations/42","title":"LOW risk"}}
            """.formatted(GLOBAL_ID);

    private static final String LINKS = "/rest/api/3/issue/SHOP-412/remotelink";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Caller caller = Caller.of(jira);

    LinkingAnIssueTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void a_new_global_id_creates_a_link_and_the_same_one_updates_it() throws Exception {
        var created = caller.post(LINKS, WHOLE);
        var updated = caller.post(LINKS, WHOLE.replace("HIGH", "MODERATE"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(updated.statusCode()).isEqualTo(200);
        assertThat(updated.body()).isEqualTo(created.body());
        assertThat(jira.remoteLinks("SHOP-412")).extracting(RemoteLink::title).containsExactly("MODERATE risk");
    }

    @Test
    void an_update_replaces_the_whole_link_and_forgets_what_it_leaves_out() throws Exception {
        caller.post(LINKS, WHOLE);
        caller.post(LINKS, BARE);

        var link = jira.remoteLinks("SHOP-412").get(0);
        assertThat(link.application()).isNull();
        assertThat(link.relationship()).isNull();
        assertThat(link.summary()).isEmpty();
        assertThat(link.object().propertyNames()).containsExactlyInAnyOrder("url", "title");
        assertThat(caller.getJson(LINKS).get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "self", "globalId", "object");
    }

    @Test
    void links_without_a_global_id_are_new_each_time() throws Exception {
        var anonymous = BARE.replace("\"globalId\":\"" + GLOBAL_ID + "\",", "");
        assertThat(caller.post(LINKS, anonymous).statusCode()).isEqualTo(201);
        assertThat(caller.post(LINKS, anonymous).statusCode()).isEqualTo(201);

        assertThat(jira.remoteLinks("SHOP-412")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void the_same_global_id_on_another_issue_is_another_link() throws Exception {
        jira.createIssue("BILL-1", "Bug", "Wrong sums");
        caller.post(LINKS, WHOLE);

        assertThat(caller.post("/rest/api/3/issue/BILL-1/remotelink", WHOLE).statusCode())
                .isEqualTo(201);
        assertThat(jira.remoteLinks("SHOP-412")).hasSize(1);
    }

    @Test
    void links_are_read_all_together_or_one_by_its_global_id() throws Exception {
        var created = Caller.json(caller.post(LINKS, WHOLE));

        assertThat(caller.getJson(LINKS)).hasSize(1);
        var one = caller.getJson(LINKS + "?globalId=" + ESCAPED);
        assertThat(one.path("globalId").asString()).isEqualTo(GLOBAL_ID);
        assertThat(one.path("self")).isEqualTo(created.path("self"));
        assertThat(one.at("/object/status/resolved").asBoolean()).isFalse();
        assertThat(caller.get(LINKS + "?globalId=other").statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_is_deleted_by_its_global_id() throws Exception {
        caller.post(LINKS, WHOLE);

        assertThat(caller.delete(LINKS).statusCode()).isEqualTo(400);
        assertThat(caller.delete(LINKS + "?globalId=" + ESCAPED).statusCode()).isEqualTo(204);
        assertThat(caller.delete(LINKS + "?globalId=" + ESCAPED).statusCode()).isEqualTo(404);
        assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
    }

    @Test
    void an_object_without_address_or_title_is_refused() throws Exception {
        assertThat(refusal("{\"object\":{\"url\":\"https://a.example\"}}")).isEqualTo("title");
        assertThat(refusal("{\"object\":{\"title\":\"A\"}}")).isEqualTo("url");
        assertThat(refusal("{\"globalId\":\"a\"}")).isEqualTo("url");
        assertThat(jira.remoteLinks("SHOP-412")).isEmpty();
    }

    @Test
    void a_global_id_has_at_most_255_characters() throws Exception {
        var longest = BARE.replace(GLOBAL_ID, "x".repeat(255));
        assertThat(caller.post(LINKS, longest).statusCode()).isEqualTo(201);
        assertThat(refusal(BARE.replace(GLOBAL_ID, "x".repeat(256)))).isEqualTo("globalId");
    }

    private String refusal(String body) throws Exception {
        var response = caller.post(LINKS, body);
        assertThat(response.statusCode()).isEqualTo(400);
        return Caller.json(response).path("errors").propertyNames().iterator().next();
    }

    @Test
    void an_unknown_issue_is_not_there_to_be_linked() throws Exception {
        assertThat(caller.post("/rest/api/3/issue/SHOP-9/remotelink", WHOLE).statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/rest/api/3/issue/SHOP-9/remotelink").statusCode())
                .isEqualTo(404);
    }
}
