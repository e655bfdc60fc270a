package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.JiraTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Predicate;

/** What the server says about itself, about who is asking, and what they may do. */
public final class SiteApi {

    private final Issues issues;
    private final Account account;
    private final IssueJson json;
    private final ZoneId zone;

    public SiteApi(Issues issues, Account account, IssueJson json, ZoneId zone) {
        this.issues = issues;
        this.account = account;
        this.json = json;
        this.zone = zone;
    }

    public void addTo(Operations operations) {
        operations
                .get("/serverInfo", call -> serverInfo())
                .get("/myself", call -> myself())
                .get("/mypermissions", this::permissions);
    }

    private Answer serverInfo() {
        return Answer.json(
                200,
                json.face()
                        .serverInfo()
                        .put("baseUrl", json.baseUrl())
                        .put("serverTime", JiraTime.write(issues.instant()))
                        .put("serverTitle", "Jira sandbox"));
    }

    private Answer myself() {
        var me = json.show(account.person());
        var place = zone.equals(ZoneOffset.UTC) ? "Etc/UTC" : zone.getId();
        return Answer.json(200, me.put("emailAddress", account.email()).put("timeZone", place));
    }

    private Answer permissions(Call call) {
        var granted = granted(call);
        var asked = call.list("permissions");
        if (asked.isEmpty()) {
            throw Refusal.badRequest("The parameter 'permissions' is required.");
        }
        var body = Json.object();
        var shown = body.putObject("permissions");
        for (var key : asked) {
            var permission = Permission.of(key)
                    .orElseThrow(() -> Refusal.badRequest("There is no permission '%s'.".formatted(key)));
            shown.set(key, permission.json(granted.test(permission)));
        }
        return Answer.json(200, body);
    }

    /** Permissions are told for a place: an issue, a project, or the whole site. */
    private Predicate<Permission> granted(Call call) {
        var id = call.parameter("issueId");
        var named = id == null ? call.parameter("issueKey") : id;
        if (named != null) {
            var issue = account.visible(issues.now(), named);
            return permission -> account.may(permission, issue);
        }
        var projectId = call.parameter("projectId");
        var project = projectId == null ? call.parameter("projectKey") : projectId;
        if (project != null) {
            var key = projectKey(project);
            return permission -> account.may(permission, key);
        }
        return account::may;
    }

    private String projectKey(String idOrKey) {
        return issues.now()
                .project(idOrKey)
                .map(project -> Json.text(project, "key"))
                .filter(key -> account.may(Permission.BROWSE_PROJECTS, key))
                .orElseThrow(() -> Refusal.notFound("No project could be found with '" + idOrKey + "'."));
    }
}
