package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Change;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was changed in issues: of one, or of many at once. */
public final class HistoryApi {

    private static final int MOST_ISSUES = 1000;
    private static final int MOST_FIELDS = 10;
    private static final int USUAL_PAGE = 1000;
    private static final int LARGEST_PAGE = 10_000;

    private final Issues issues;
    private final Account account;
    private final IssueJson json;
    private final boolean timesAsNumbers;

    public HistoryApi(Issues issues, Account account, IssueJson json, boolean timesAsNumbers) {
        this.issues = issues;
        this.account = account;
        this.json = json;
        this.timesAsNumbers = timesAsNumbers;
    }

    public void addTo(Operations operations) {
        operations.get("/issue/{issueIdOrKey}/changelog", this::index).post("/changelog/bulkfetch", this::bulk);
    }

    private Answer index(Call call) {
        var changes = account.visible(issues.now(), call.issue()).past().changes();
        return Answer.json(200, Slice.of(call, 100, 100).bean(changes, json::show));
    }

    private Answer bulk(Call call) {
        var request = call.json();
        var from = PageToken.start(request, query(request));
        var size = size(request);
        var found = found(request);
        var to = Math.min(found.size(), from + size);
        var body = grouped(found.subList(Math.min(from, to), to));
        if (to < found.size()) {
            body.put("nextPageToken", PageToken.of(to, query(request)));
        }
        return Answer.json(200, body);
    }

    private static Object query(JsonNode request) {
        return List.of(request.path("issueIdsOrKeys"), request.path("fieldIds"));
    }

    private static int size(JsonNode request) {
        var size = request.path("maxResults").asInt(USUAL_PAGE);
        if (size < 1 || size > LARGEST_PAGE) {
            throw Refusal.badRequest("'maxResults' lies between 1 and 10000.");
        }
        return size;
    }

    /** Issues that are not there or may not be seen are passed over. */
    private List<Found> found(JsonNode request) {
        var fields = texts(request, "fieldIds", 0, MOST_FIELDS);
        return texts(request, "issueIdsOrKeys", 1, MOST_ISSUES).stream()
                .flatMap(issue -> issues.now().find(issue).stream())
                .filter(account::maySee)
                .distinct()
                .sorted(Comparator.comparing(Issue::id))
                .flatMap(issue -> changes(issue, fields))
                .toList();
    }

    private static Stream<Found> changes(Issue issue, List<String> fields) {
        return issue.past().changes().stream()
                .map(change -> new Found(issue.id(), change.of(fields)))
                .filter(found -> !found.change().items().isEmpty());
    }

    private static List<String> texts(JsonNode request, String name, int least, int most) {
        var array = request.path(name);
        var texts = array.isMissingNode() ? List.<String>of() : Json.texts(array);
        var fits =
                array.isMissingNode() || array.isArray() && array.valueStream().allMatch(JsonNode::isString);
        if (!fits || texts.size() < least || texts.size() > most) {
            throw Refusal.badRequest("'%s' is a list of %d to %d texts.".formatted(name, least, most));
        }
        return texts;
    }

    private ObjectNode grouped(List<Found> page) {
        var body = Json.object();
        var logs = body.putArray("issueChangeLogs");
        page.stream().map(Found::issue).distinct().forEach(issue -> {
            var log = logs.addObject().put("issueId", String.valueOf(issue));
            var histories = log.putArray("changeHistories");
            page.stream().filter(found -> found.issue() == issue).forEach(found -> histories.add(show(found.change())));
        });
        return body;
    }

    /** The contract says text, Jira's own example a number: programs have to bear both. */
    private ObjectNode show(Change change) {
        var shown = json.show(change);
        return timesAsNumbers ? shown.put("created", change.at().toEpochMilli()) : shown;
    }

    private record Found(long issue, Change change) {}
}
