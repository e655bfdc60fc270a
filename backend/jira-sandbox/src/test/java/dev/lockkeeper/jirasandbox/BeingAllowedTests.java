package dev.lockkeeper.jirasandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.jirasandbox.rest.Permission;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BeingAllowedTests {

    private static final String ISSUE = "/rest/api/3/issue/SHOP-412";

    @AutoClose
    private final JiraSandbox jira = JiraSandbox.start(Caller.account());

    private final Caller caller = Caller.of(jira);

    BeingAllowedTests() {
        jira.createIssue("SHOP-412", "Story", "Track fulfilment of orders");
    }

    @Test
    void a_wrong_token_a_wrong_account_and_none_at_all_are_turned_away() throws Exception {
        for (var stranger : new Caller[] {
            caller.signedInWith(Caller.EMAIL, "guess"),
            caller.signedInWith("x@y.example", Caller.TOKEN),
            caller.anonymous()
        }) {
            var response = stranger.get(ISSUE);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        assertThat(jira.requests()).extracting(RecordedRequest::status).containsExactly(401, 401, 401);
    }

    @Test
    void the_caller_is_told_who_they_are() throws Exception {
        var me = caller.getJson("/rest/api/3/myself");

        assertThat(me.path("emailAddress").asString()).isEqualTo(Caller.EMAIL);
        assertThat(me.path("accountId").asString()).isNotEmpty();
        assertThat(me.path("active").asBoolean()).isTrue();
    }

    @Test
    void anybody_may_ask_what_server_this_is_unless_they_lie_about_themselves() throws Exception {
        var info = caller.anonymous().getJson("/rest/api/3/serverInfo");

        assertThat(info.path("deploymentType").asString()).isEqualTo("Cloud");
        assertThat(info.path("baseUrl").asString()).isEqualTo(jira.baseUrl());
        assertThat(caller.signedInWith("a", "b").get("/rest/api/3/serverInfo").statusCode())
                .isEqualTo(401);
    }

    @Test
    void permissions_are_told_as_they_are() throws Exception {
        jira.deny(Permission.LINK_ISSUES);

        var told = caller.getJson("/rest/api/3/mypermissions?issueKey=SHOP-412&permissions=EDIT_ISSUES,LINK_ISSUES")
                .path("permissions");

        assertThat(told.at("/EDIT_ISSUES/havePermission").asBoolean()).isTrue();
        assertThat(told.at("/LINK_ISSUES/havePermission").asBoolean()).isFalse();
    }

    @Test
    void asking_for_no_permission_an_unknown_one_or_an_unknown_place_is_refused() throws Exception {
        var permissions = "/rest/api/3/mypermissions";
        assertThat(caller.get(permissions).statusCode()).isEqualTo(400);
        assertThat(caller.get(permissions + "?permissions=FLY").statusCode()).isEqualTo(400);
        assertThat(caller.get(permissions + "?permissions=EDIT_ISSUES&issueKey=SHOP-9")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.get(permissions + "?permissions=EDIT_ISSUES&projectKey=NO")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.get(permissions + "?permissions=EDIT_ISSUES&projectKey=SHOP")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_permission_to_link_links_are_refused_until_it_is_granted() throws Exception {
        jira.deny(Permission.LINK_ISSUES);
        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(403);
        assertThat(caller.get(ISSUE + "/remotelink").statusCode()).isEqualTo(200);

        jira.grant(Permission.LINK_ISSUES);
        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(201);
    }

    @Test
    void without_permission_to_edit_neither_fields_nor_properties_change() throws Exception {
        jira.deny(Permission.EDIT_ISSUES);

        assertThat(caller.put(ISSUE, "{\"fields\":{\"summary\":\"x\"}}").statusCode())
                .isEqualTo(400);
        assertThat(caller.put(ISSUE + "/properties/a", "1").statusCode()).isEqualTo(403);
        assertThat(jira.property("SHOP-412", "a")).isEmpty();
    }

    @Test
    void without_permission_to_browse_nothing_is_there() throws Exception {
        jira.deny(Permission.BROWSE_PROJECTS);

        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(404);
        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(404);
        assertThat(caller.put(ISSUE + "/properties/a", "1").statusCode()).isEqualTo(404);
        var search = caller.post("/rest/api/3/search/jql", "{\"jql\":\"project = SHOP\"}");
        assertThat(Caller.json(search).path("issues")).isEmpty();
    }

    @Test
    void an_unknown_operation_and_an_unknown_method_are_told_apart() throws Exception {
        var lost = caller.outsideContract();
        assertThat(lost.get("/rest/api/3/dashboard").statusCode()).isEqualTo(404);

        var wrong = lost.send("PATCH", ISSUE, "{}");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("GET, PUT");
    }

    @Test
    void a_permission_may_be_missing_in_one_project_alone() throws Exception {
        jira.createIssue("BILL-1", "Bug", "Wrong sums");
        jira.admin().deny(Permission.LINK_ISSUES, "SHOP");

        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(403);
        assertThat(caller.post("/rest/api/3/issue/BILL-1/remotelink", LinkingAnIssueTests.WHOLE)
                        .statusCode())
                .isEqualTo(201);
        assertThat(mayLinkIn("SHOP")).isFalse();
        assertThat(mayLinkIn("BILL")).isTrue();

        jira.admin().grant(Permission.LINK_ISSUES, "SHOP");
        assertThat(mayLinkIn("SHOP")).isTrue();
    }

    private boolean mayLinkIn(String project) throws Exception {
        return caller.getJson("/rest/api/3/mypermissions?permissions=LINK_ISSUES&projectKey=" + project)
                .at("/permissions/LINK_ISSUES/havePermission")
                .asBoolean();
    }

    @Test
    void a_project_that_may_not_be_browsed_is_neither_found_nor_listed_nor_searched() throws Exception {
        jira.createIssue("BILL-1", "Bug", "Wrong sums");
        jira.admin().deny(Permission.BROWSE_PROJECTS, "BILL");

        assertThat(caller.get("/rest/api/3/issue/BILL-1").statusCode()).isEqualTo(404);
        assertThat(caller.get("/rest/api/3/project/BILL").statusCode()).isEqualTo(404);
        assertThat(caller.get("/rest/api/3/mypermissions?permissions=LINK_ISSUES&projectKey=BILL")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.getJson("/rest/api/3/project/search").path("total").asInt())
                .isEqualTo(1);
        var search = caller.post("/rest/api/3/search/jql", "{\"jql\":\"issuetype in (Bug, Story)\"}");
        assertThat(Caller.json(search).path("issues")).hasSize(1);
    }

    @Test
    void an_issue_that_leaves_for_a_hidden_project_is_gone() throws Exception {
        jira.admin().deny(Permission.BROWSE_PROJECTS, "SECRET");

        jira.people().move("SHOP-412", "SECRET-1");

        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(404);
    }

    @Test
    void where_issue_linking_is_switched_off_no_permission_helps() throws Exception {
        caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE);
        jira.admin().switchIssueLinking(false);

        assertThat(caller.get(ISSUE + "/remotelink").statusCode()).isEqualTo(403);
        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(403);
        assertThat(caller.delete(ISSUE + "/remotelink?globalId=a").statusCode()).isEqualTo(403);
        assertThat(mayLinkIn("SHOP")).isTrue();
        assertThat(caller.put(ISSUE, "{\"fields\":{\"summary\":\"x\"}}").statusCode())
                .isEqualTo(204);

        jira.admin().switchIssueLinking(true);
        assertThat(caller.get(ISSUE + "/remotelink").statusCode()).isEqualTo(200);
    }

    @Test
    void a_frozen_issue_is_read_and_not_written_until_it_is_thawed() throws Exception {
        caller.put(ISSUE + "/properties/a", "1");
        jira.admin().freeze("SHOP-412");

        assertThat(caller.get(ISSUE).statusCode()).isEqualTo(200);
        assertThat(caller.put(ISSUE, "{\"fields\":{\"summary\":\"x\"}}").statusCode())
                .isEqualTo(400);
        assertThat(caller.put(ISSUE + "/properties/a", "2").statusCode()).isEqualTo(403);
        assertThat(caller.delete(ISSUE + "/properties/a").statusCode()).isEqualTo(404);
        assertThat(caller.post(ISSUE + "/remotelink", LinkingAnIssueTests.WHOLE).statusCode())
                .isEqualTo(403);
        assertThat(caller.getJson("/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueKey=SHOP-412")
                        .at("/permissions/EDIT_ISSUES/havePermission")
                        .asBoolean())
                .isFalse();

        jira.admin().thaw("SHOP-412");
        assertThat(caller.put(ISSUE + "/properties/a", "2").statusCode()).isEqualTo(200);
    }
}
