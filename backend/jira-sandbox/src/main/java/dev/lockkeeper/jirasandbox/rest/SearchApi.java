package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.jql.Jql;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finding issues by a query, page by page, without a total. */
public final class SearchApi {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 5000;
    private static final Set<String> KNOWN = Set.of(
            "jql", "fields", "maxResults", "nextPageToken", "expand", "fieldsByKeys", "properties", "reconcileIssues");

    private final Issues issues;
    private final Account account;
    private final IssueJson json;
    private final ZoneId zone;

    public SearchApi(Issues issues, Account account, IssueJson json, ZoneId zone) {
        this.issues = issues;
        this.account = account;
        this.json = json;
        this.zone = zone;
    }

    public void addTo(Operations operations) {
        operations
                .post("/search/jql", this::search)
                .get("/search", call -> removed())
                .post("/search", call -> removed());
    }

    private static Answer removed() {
        return Answer.error(410, "This operation has been removed. Use /search/jql instead.");
    }

    private Answer search(Call call) {
        var request = call.json();
        checkNames(request);
        checkKinds(request);
        var jql = Json.text(request, "jql");
        var size = pageSize(request);
        var from = PageToken.start(request, jql);
        var found = Jql.parse(jql, zone).run(issues.now()).stream()
                .filter(account::maySee)
                .toList();
        var to = Math.min(found.size(), from + size);
        var page = found.subList(Math.min(from, to), to);
        return Answer.json(200, page(page, request, to < found.size() ? PageToken.of(to, jql) : ""));
    }

    private ObjectNode page(List<Issue> found, JsonNode request, String nextPageToken) {
        var body = Json.object();
        var shown = body.putArray("issues");
        var fields = Json.texts(request.path("fields"));
        found.forEach(issue -> shown.add(fields.isEmpty() ? bare(issue) : json.show(issue, fields)));
        if (!nextPageToken.isEmpty()) {
            body.put("nextPageToken", nextPageToken);
        }
        return body.put("isLast", nextPageToken.isEmpty());
    }

    /** Who asks for no field gets the id and nothing else. */
    private static ObjectNode bare(Issue issue) {
        return Json.object().put("id", String.valueOf(issue.id()));
    }

    private static void checkNames(JsonNode request) {
        for (var name : request.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw Refusal.badRequest("A search has no '%s'.".formatted(name));
            }
        }
    }

    private static void checkKinds(JsonNode request) {
        checkKind(request, "jql", JsonNode::isString);
        checkKind(request, "nextPageToken", JsonNode::isString);
        checkKind(request, "maxResults", JsonNode::isInt);
        checkKind(
                request,
                "fields",
                fields -> fields.isArray() && fields.valueStream().allMatch(JsonNode::isString));
    }

    private static void checkKind(JsonNode request, String name, Predicate<JsonNode> fits) {
        if (request.has(name) && !fits.test(request.path(name))) {
            throw Refusal.badRequest("'%s' is not of its kind: %s".formatted(name, request.path(name)));
        }
    }

    private static int pageSize(JsonNode request) {
        var size = request.path("maxResults").asInt(USUAL_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.badRequest("'maxResults' lies between 1 and 5000.");
        }
        return size;
    }
}
