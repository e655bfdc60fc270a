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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finding issues as Data Center does: from a place on, with a total. */
public final class PlacedSearchApi {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;
    private static final Set<String> KNOWN =
            Set.of("jql", "startAt", "maxResults", "fields", "expand", "validateQuery", "properties", "fieldsByKeys");

    private final Issues issues;
    private final Account account;
    private final IssueJson json;
    private final ZoneId zone;

    public PlacedSearchApi(Issues issues, Account account, IssueJson json, ZoneId zone) {
        this.issues = issues;
        this.account = account;
        this.json = json;
        this.zone = zone;
    }

    public void addTo(Operations operations) {
        operations.get("/search", this::byAddress).post("/search", this::byBody);
    }

    private Answer byAddress(Call call) {
        var jql = call.parameter("jql");
        var slice = Slice.of(call, USUAL_PAGE, LARGEST_PAGE);
        return found(jql == null ? "" : jql, slice, call.list("fields"), call.list("expand"));
    }

    private Answer byBody(Call call) {
        var request = call.json();
        for (var name : request.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw Refusal.badRequest("Unrecognized field \"%s\".".formatted(name));
            }
        }
        var size = Math.min(request.path("maxResults").asInt(USUAL_PAGE), LARGEST_PAGE);
        var slice = new Slice(Math.max(0, request.path("startAt").asInt(0)), Math.max(0, size));
        return found(Json.text(request, "jql"), slice, texts(request, "fields"), texts(request, "expand"));
    }

    private static List<String> texts(JsonNode request, String name) {
        return Json.texts(request.path(name));
    }

    /** Who asks for nothing in particular gets everything. */
    private Answer found(String jql, Slice slice, List<String> fields, List<String> expand) {
        var found = Jql.parseUnbounded(jql, zone).run(issues.now()).stream()
                .filter(account::maySee)
                .toList();
        return Answer.json(200, slice.json("issues", found, issue -> show(issue, fields, expand)));
    }

    private ObjectNode show(Issue issue, List<String> fields, List<String> expand) {
        var shown = json.show(issue, fields);
        if (expand.contains("changelog")) {
            shown.set("changelog", json.history(issue));
        }
        return shown;
    }
}
