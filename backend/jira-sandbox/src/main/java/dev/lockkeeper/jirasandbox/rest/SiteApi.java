package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.JiraTime;

/** What the server says about itself, about who is asking, and what they may do. */
public final class SiteApi {

    private final Issues issues;
    private final Account account;
    private final String baseUrl;

    public SiteApi(Issues issues, Account account, String baseUrl) {
        this.issues = issues;
        this.account = account;
        this.baseUrl = baseUrl;
    }

    public void addTo(Operations operations) {
        operations
                .get("/rest/api/3/serverInfo", call -> serverInfo())
                .get("/rest/api/3/myself", call -> myself())
                .get("/rest/api/3/mypermissions", this::permissions);
    }

    private Answer serverInfo() {
        var info = Json.object()
                .put("baseUrl", baseUrl)
                .put("version", "1001.0.0-SANDBOX")
                .put("deploymentType", "Cloud")
                .put("serverTime", JiraTime.write(issues.instant()))
                .put("serverTimeZone", "Etc/UTC")
                .put("serverTitle", "Jira sandbox");
        info.putArray("versionNumbers").add(1001).add(0).add(0);
        return Answer.json(200, info);
    }

    private Answer myself() {
        return Answer.json(
                200,
                Json.object()
                        .put("self", baseUrl + "/rest/api/3/user?accountId=" + Call.escape(account.id()))
                        .put("accountId", account.id())
                        .put("accountType", "atlassian")
                        .put("emailAddress", account.email())
                        .put("displayName", account.email())
                        .put("active", true)
                        .put("timeZone", "Etc/UTC"));
    }

    private Answer permissions(Call call) {
        checkPlace(call);
        var asked = call.list("permissions");
        if (asked.isEmpty()) {
            throw Refusal.badRequest("The parameter 'permissions' is required.");
        }
        var body = Json.object();
        var shown = body.putObject("permissions");
        for (var key : asked) {
            var permission = Permission.of(key)
                    .orElseThrow(() -> Refusal.badRequest("There is no permission '%s'.".formatted(key)));
            shown.set(key, permission.json(account.may(permission)));
        }
        return Answer.json(200, body);
    }

    private void checkPlace(Call call) {
        checkIssue(call);
        checkProject(call);
    }

    private void checkIssue(Call call) {
        var id = call.parameter("issueId");
        var issue = id == null ? call.parameter("issueKey") : id;
        if (issue != null) {
            issues.now().issue(issue);
        }
    }

    private void checkProject(Call call) {
        var id = call.parameter("projectId");
        var naming = id == null ? "key" : "id";
        var project = id == null ? call.parameter("projectKey") : id;
        if (project != null && issues.now().known("project", naming, project).isEmpty()) {
            throw Refusal.notFound("No project could be found with " + naming + " '" + project + "'.");
        }
    }
}
