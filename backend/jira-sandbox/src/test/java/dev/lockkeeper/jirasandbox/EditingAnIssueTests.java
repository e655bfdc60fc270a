package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.issue.SelectField;
import dev.lockkeeper.jirasandbox.rest.Permission;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditingAnIssueTests {

    private static final String ISSUE = "/rest/api/3/issue/SHOP-412";
    private static final String RISK = "customfield_10050";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account()
            .withSelectField(new SelectField(RISK, "Database risk", List.of("Low", "Moderate", "High"))));

    private final Caller caller = Caller.of(jira);

    EditingAnIssueTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void labels_are_added_and_removed_without_touching_those_of_others() throws Exception {
        caller.put(ISSUE, "{'update':{'labels':[{'add':'checkout'},{'add':'db-risk-low'}]}}".replace('\'', '"'));

        var response = caller.put(
                ISSUE, "{'update':{'labels':[{'remove':'db-risk-low'},{'add':'db-risk-high'}]}}".replace('\'', '"'));

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(jira.labels("SHOP-412")).containsExactly("checkout", "db-risk-high");
    }

    @Test
    void adding_a_label_twice_and_removing_a_missing_one_are_no_error() throws Exception {
        var twice = "{'update':{'labels':[{'add':'a'},{'add':'a'},{'remove':'b'}]}}".replace('\'', '"');

        assertThat(caller.put(ISSUE, twice).statusCode()).isEqualTo(204);
        assertThat(caller.put(ISSUE, twice).statusCode()).isEqualTo(204);
        assertThat(jira.labels("SHOP-412")).containsExactly("a");
    }

    @Test
    void setting_labels_replaces_them_all() throws Exception {
        caller.put(ISSUE, "{\"update\":{\"labels\":[{\"add\":\"old\"}]}}");
        caller.put(ISSUE, "{\"update\":{\"labels\":[{\"set\":[\"x\",\"y\"]}]}}");
        assertThat(jira.labels("SHOP-412")).containsExactly("x", "y");

        caller.put(ISSUE, "{\"fields\":{\"labels\":[\"z\"]}}");
        assertThat(jira.labels("SHOP-412")).containsExactly("z");
    }

    @Test
    void summary_and_select_field_are_set_together() throws Exception {
        caller.put(ISSUE, "{\"fields\":{\"summary\":\"New words\",\"customfield_10050\":{\"value\":\"High\"}}}");

        var fields = caller.getJson(ISSUE).path("fields");
        assertThat(fields.path("summary").asString()).isEqualTo("New words");
        assertThat(fields.path(RISK).path("value").asString()).isEqualTo("High");
        assertThat(fields.path(RISK).path("id").asString()).isNotEmpty();
    }

    @Test
    void a_select_field_takes_an_options_id_and_is_emptied_by_null() throws Exception {
        caller.put(ISSUE, "{\"fields\":{\"customfield_10050\":{\"id\":\"10021\"}}}");
        assertThat(jira.field("SHOP-412", RISK).orElseThrow().path("value").asString())
                .isEqualTo("Moderate");

        caller.put(ISSUE, "{\"fields\":{\"customfield_10050\":null}}");
        assertThat(jira.field("SHOP-412", RISK).orElseThrow().isNull()).isTrue();
    }

    @Test
    void the_edited_issue_is_returned_when_asked_for() throws Exception {
        var response =
                caller.outsideContract().put(ISSUE + "?returnIssue=true", "{\"fields\":{\"summary\":\"New words\"}}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Caller.json(response).at("/fields/summary").asString()).isEqualTo("New words");
        Contract.atHand().ifPresent(contract -> contract.holdsFor("GET", ISSUE, response));
    }

    @Test
    void the_fields_that_may_be_changed_are_told_with_their_options() throws Exception {
        var fields = caller.getJson(ISSUE + "/editmeta").path("fields");

        assertThat(fields.propertyNames()).containsExactlyInAnyOrder("summary", "labels", RISK);
        assertThat(fields.at("/" + RISK + "/allowedValues/2/value").asString()).isEqualTo("High");
        assertThat(fields.at("/labels/operations/0").asString()).isEqualTo("add");

        jira.deny(Permission.EDIT_ISSUES);
        assertThat(caller.getJson(ISSUE + "/editmeta").path("fields")).isEmpty();
    }

    @Test
    void all_fields_are_told_by_id_and_name() throws Exception {
        var fields = caller.getJson("/rest/api/3/field");

        assertThat(fields.valueStream().filter(field -> field.path("custom").asBoolean()))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.path("id").asString()).isEqualTo(RISK);
                    assertThat(field.path("name").asString()).isEqualTo("Database risk");
                    assertThat(field.at("/schema/type").asString()).isEqualTo("option");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "both      | labels | {'fields':{'labels':['a']},'update':{'labels':[{'add':'b'}]}}",
                "unknown   | customfield_9 | {'fields':{'customfield_9':{'value':'High'}}}",
                "option    | customfield_10050 | {'fields':{'customfield_10050':{'value':'Enormous'}}}",
                "no option | customfield_10050 | {'fields':{'customfield_10050':{}}}",
                "space     | labels | {'update':{'labels':[{'add':'two words'}]}}",
                "number    | labels | {'update':{'labels':[{'add':7}]}}",
                "verb      | labels | {'update':{'labels':[{'edit':'a'}]}}",
                "two verbs | labels | {'update':{'labels':[{'add':'a','remove':'b'}]}}",
                "no list   | labels | {'update':{'labels':{'add':'a'}}}",
                "no words  | summary | {'fields':{'summary':'  '}}",
                "not text  | summary | {'fields':{'summary':{}}}",
                "add words | summary | {'update':{'summary':[{'add':'x'}]}}",
            })
    void what_does_not_fit_is_refused_by_field(String why, String field, String body) throws Exception {
        var response = caller.put(ISSUE, body.replace('\'', '"'));

        assertThat(response.statusCode()).as(why).isEqualTo(400);
        assertThat(Caller.json(response).path("errors").propertyNames()).containsExactly(field);
    }

    @Test
    void an_edit_with_one_wrong_field_changes_nothing_at_all() throws Exception {
        caller.put(ISSUE, "{\"fields\":{\"summary\":\"Changed\"},\"update\":{\"labels\":[{\"add\":\"a b\"}]}}");

        assertThat(jira.field("SHOP-412", "summary").orElseThrow().asString()).isEqualTo("Track fulfilment of orders");
    }

    @Test
    void what_is_not_json_is_refused() throws Exception {
        assertThat(caller.put(ISSUE, "{\"fields\":").statusCode()).isEqualTo(400);
        assertThat(caller.put(ISSUE, "[]").statusCode()).isEqualTo(400);
        assertThat(caller.put(ISSUE, "{} {}").statusCode()).isEqualTo(400);
        assertThat(caller.put(ISSUE, "").statusCode()).isEqualTo(400);
    }

    @Test
    void an_unknown_issue_is_not_there_to_be_edited() throws Exception {
        assertThat(caller.put("/rest/api/3/issue/SHOP-9", "{}").statusCode()).isEqualTo(404);
    }
}
