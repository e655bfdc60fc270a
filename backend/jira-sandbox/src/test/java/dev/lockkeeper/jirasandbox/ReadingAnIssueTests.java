package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReadingAnIssueTests {

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final String id = jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    private final Caller caller = Caller.of(jira);

    @Test
    void it_is_found_by_key_by_number_and_by_a_key_in_small_letters() throws Exception {
        assertThat(caller.getJson("/rest/api/3/issue/SHOP-412").path("id").asString())
                .isEqualTo(id);
        assertThat(caller.getJson("/rest/api/3/issue/" + id).path("key").asString())
                .isEqualTo("SHOP-412");
        assertThat(caller.getJson("/rest/api/3/issue/shop-412").path("id").asString())
                .isEqualTo(id);
    }

    @Test
    void it_shows_its_fields() throws Exception {
        var fields = caller.getJson("/rest/api/3/issue/SHOP-412").path("fields");

        assertThat(fields.path("summary").asString()).isEqualTo("Track fulfilment of orders");
        assertThat(fields.path("issuetype").path("name").asString()).isEqualTo("Story");
        assertThat(fields.path("project").path("key").asString()).isEqualTo("SHOP");
        assertThat(fields.path("status").path("statusCategory").path("key").asString())
                .isEqualTo("new");
        assertThat(fields.path("updated").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
    }

    @Test
    void it_shows_only_the_fields_that_were_asked_for() throws Exception {
        var two = caller.getJson("/rest/api/3/issue/SHOP-412?fields=summary,labels")
                .path("fields");
        var allButOne = caller.getJson("/rest/api/3/issue/SHOP-412?fields=*all&fields=-summary")
                .path("fields");

        assertThat(two.propertyNames()).containsExactlyInAnyOrder("summary", "labels");
        assertThat(allButOne.propertyNames()).contains("labels", "status").doesNotContain("summary");
    }

    @Test
    void one_that_does_not_exist_is_refused_in_jiras_words() throws Exception {
        var response = caller.get("/rest/api/3/issue/SHOP-9");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Caller.json(response).path("errorMessages").get(0).asString())
                .isEqualTo("Issue does not exist or you do not have permission to see it.");
        assertThat(Caller.json(response).path("errors").isObject()).isTrue();
    }

    @Test
    void two_of_one_project_and_type_share_their_numbers_and_others_do_not() throws Exception {
        jira.createIssue("SHOP-413", "Story", "Second");
        jira.createIssue("BILL-1", "Change", "Third");

        var first = caller.getJson("/rest/api/3/issue/SHOP-412").path("fields");
        var second = caller.getJson("/rest/api/3/issue/SHOP-413").path("fields");
        var third = caller.getJson("/rest/api/3/issue/BILL-1").path("fields");
        assertThat(second.path("project")).isEqualTo(first.path("project"));
        assertThat(second.path("issuetype")).isEqualTo(first.path("issuetype"));
        assertThat(third.at("/project/id")).isNotEqualTo(first.at("/project/id"));
        assertThat(third.at("/issuetype/id")).isNotEqualTo(first.at("/issuetype/id"));
    }

    @Test
    void making_it_again_is_refused_and_ensuring_it_changes_nothing() {
        assertThatIllegalStateException().isThrownBy(() -> jira.createIssue("SHOP-412", "Bug", "Other"));

        assertThat(jira.ensureIssue("SHOP-412", "Bug", "Other")).isEqualTo(id);
        assertThat(jira.field("SHOP-412", "summary").orElseThrow().asString()).isEqualTo("Track fulfilment of orders");
        assertThat(jira.ensureIssue("SHOP-500", "Bug", "New")).isNotEqualTo(id);
        assertThat(jira.field("SHOP-500", "summary")).isPresent();
    }

    @Test
    void a_key_that_jira_would_not_give_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> jira.createIssue("shop 1", "Bug", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> jira.createIssue("SHOP-0", "Bug", "x"));
    }

    @Test
    void looking_into_one_that_does_not_exist_says_so() {
        assertThatThrownBy(() -> jira.labels("SHOP-9"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("SHOP-9");
    }
}
