package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.Issues.Changed;
import dev.lockkeeper.jirasandbox.issue.LinkShape;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import dev.lockkeeper.jirasandbox.issue.Site;
import tools.jackson.databind.JsonNode;

/** Links from an issue to the outside, found again by their global id. */
public final class RemoteLinkApi {

    private static final String PATH = "/issue/{issueIdOrKey}/remotelink";

    private final Issues issues;
    private final Account account;
    private final IssueJson json;

    public RemoteLinkApi(Issues issues, Account account, IssueJson json) {
        this.issues = issues;
        this.account = account;
        this.json = json;
    }

    public void addTo(Operations operations) {
        operations.get(PATH, this::index).post(PATH, this::upsert).delete(PATH, this::destroy);
    }

    private Answer index(Call call) {
        account.requireIssueLinking();
        var issue = account.visible(issues.now(), call.issue());
        var globalId = call.parameter("globalId");
        if (globalId != null) {
            return Answer.json(200, json.show(issue, issue.link(globalId).orElseThrow(RemoteLinkApi::noLink)));
        }
        var all = Json.MAPPER.createArrayNode();
        issue.links().forEach(link -> all.add(json.show(issue, link)));
        return Answer.json(200, all);
    }

    private Answer upsert(Call call) {
        account.requireIssueLinking();
        return issues.change(site -> {
            var issue = account.visible(site, call.issue());
            account.require(Permission.LINK_ISSUES, issue);
            return upsert(site, issue, call.json());
        });
    }

    private Changed<Answer> upsert(Site site, Issue issue, JsonNode request) {
        LinkShape.check(request);
        var known = issue.link(Json.textOrNull(request, "globalId"));
        var link = RemoteLink.read(known.map(RemoteLink::id).orElseGet(site::nextId), request);
        var changed = issue.with(link).touchedAt(issues.instant());
        var numbered = known.isPresent() ? site : site.numbered();
        return new Changed<>(numbered.with(changed), written(known.isPresent() ? 200 : 201, issue, link));
    }

    private Answer written(int status, Issue issue, RemoteLink link) {
        return Answer.json(status, json.show(issue, link).retain("id", "self"));
    }

    private Answer destroy(Call call) {
        account.requireIssueLinking();
        var globalId = call.parameter("globalId");
        if (globalId == null || globalId.isEmpty()) {
            throw Refusal.badRequest("The parameter 'globalId' is required.");
        }
        return issues.change(site -> {
            var issue = account.visible(site, call.issue());
            account.require(Permission.LINK_ISSUES, issue);
            var link = issue.link(globalId).orElseThrow(RemoteLinkApi::noLink);
            var changed = issue.without(link).touchedAt(issues.instant());
            return new Changed<>(site.with(changed), Answer.empty(204));
        });
    }

    private static Refusal noLink() {
        return Refusal.notFound("The issue has no remote link with this global id.");
    }
}
