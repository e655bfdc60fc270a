package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.IssueEdit;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.Issues.Changed;
import java.util.List;

/** Reading and editing one issue. */
public final class IssueApi {

    private static final String PATH = "/issue/{issueIdOrKey}";

    private final Issues issues;
    private final Account account;
    private final IssueEdit edit;
    private final IssueJson json;

    public IssueApi(Issues issues, Account account, IssueEdit edit, IssueJson json) {
        this.issues = issues;
        this.account = account;
        this.edit = edit;
        this.json = json;
    }

    public void addTo(Operations operations) {
        operations.get(PATH, this::show).put(PATH, this::update);
    }

    private Answer show(Call call) {
        var issue = account.visible(issues.now(), call.issue());
        var shown = json.showWithProperties(issue, call.list("fields"), call.list("properties"));
        if (call.list("expand").contains("changelog")) {
            shown.set("changelog", json.history(issue));
        }
        return Answer.json(200, shown);
    }

    private Answer update(Call call) {
        var edited = issues.change(site -> {
            var issue = account.visible(site, call.issue());
            requireEditing(issue);
            var changed = site.with(edit.apply(issue, call.json()), account.person(), issues.instant());
            return new Changed<>(changed, changed.issue(call.issue()));
        });
        var show = "true".equals(call.parameter("returnIssue"));
        return show ? Answer.json(200, json.show(edited, List.of())) : Answer.empty(204);
    }

    /** For an edit Jira answers 400, not 403. */
    private void requireEditing(Issue issue) {
        if (!account.may(Permission.EDIT_ISSUES, issue)) {
            throw Refusal.badRequest("You do not have permission to edit issues in this project.");
        }
    }
}
