package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Comment;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.Issues.Changed;
import dev.lockkeeper.jirasandbox.issue.JiraTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comments under an issue. */
public final class CommentApi {

    private static final String ALL = "/issue/{issueIdOrKey}/comment";

    private final Issues issues;
    private final Account account;
    private final IssueJson json;

    public CommentApi(Issues issues, Account account, IssueJson json) {
        this.issues = issues;
        this.account = account;
        this.json = json;
    }

    public void addTo(Operations operations) {
        operations.get(ALL, this::index).post(ALL, this::create).put(ALL + "/{id}", this::update);
    }

    private Answer index(Call call) {
        var issue = account.visible(issues.now(), call.issue());
        var withProperties = call.list("expand").contains("properties");
        return Answer.json(
                200,
                Slice.of(call, 50, 5000).json("comments", issue.comments(), each -> show(issue, each, withProperties)));
    }

    private Answer create(Call call) {
        return issues.change(site -> {
            var issue = account.visible(site, call.issue());
            requireCommenting(issue);
            var now = JiraTime.write(issues.instant());
            var request = call.json();
            var comment = new Comment(site.nextId(), account.person(), body(request), properties(request), now, now);
            var changed = issue.with(comment).touchedAt(issues.instant());
            return new Changed<>(site.numbered().with(changed), Answer.json(201, show(issue, comment, true)));
        });
    }

    private Answer update(Call call) {
        return issues.change(site -> {
            var issue = account.visible(site, call.issue());
            requireCommenting(issue);
            var request = call.json();
            var now = JiraTime.write(issues.instant());
            var comment = comment(issue, call.variable("id")).with(body(request), properties(request), now);
            var changed = issue.with(comment).touchedAt(issues.instant());
            return new Changed<>(site.with(changed), Answer.json(200, show(issue, comment, true)));
        });
    }

    private static Comment comment(Issue issue, String id) {
        return issue.comments().stream()
                .filter(each -> String.valueOf(each.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("The comment does not exist."));
    }

    /** For a comment, too, Jira answers 400 and not 403. */
    private void requireCommenting(Issue issue) {
        if (!account.may(Permission.ADD_COMMENTS, issue)) {
            throw Refusal.badRequest("You do not have permission to comment on this issue.");
        }
    }

    private JsonNode body(JsonNode request) {
        var body = request.path("body");
        if (!json.face().isLongText(body)) {
            throw Refusal.field("comment", "The comment's body is not of the form that this Jira takes.");
        }
        return body;
    }

    private static List<JsonNode> properties(JsonNode request) {
        return request.path("properties").valueStream().toList();
    }

    private ObjectNode show(Issue issue, Comment comment, boolean withProperties) {
        var shown = Json.object()
                .put("self", json.address(issue) + "/comment/" + comment.id())
                .put("id", String.valueOf(comment.id()))
                .put("created", comment.created())
                .put("updated", comment.updated());
        shown.set("author", json.show(comment.author()));
        shown.set("body", comment.body());
        if (withProperties) {
            shown.putArray("properties").addAll(comment.properties());
        }
        return shown;
    }
}
