package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.IssueEdit;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.issue.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What kinds of things there are: projects, types of issues, their statuses, fields. */
public final class KindApi {

    private final Issues issues;
    private final Account account;
    private final IssueEdit edit;
    private final IssueJson json;

    public KindApi(Issues issues, Account account, IssueEdit edit, IssueJson json) {
        this.issues = issues;
        this.account = account;
        this.edit = edit;
        this.json = json;
    }

    /** What both Jiras tell. */
    public void addTo(Operations operations) {
        operations
                .get("/issuetype", call -> Answer.json(200, types()))
                .get("/project/{projectIdOrKey}", this::project)
                .get("/project/{projectIdOrKey}/statuses", this::statuses)
                .get("/field", call -> fields())
                .get("/issue/{issueIdOrKey}/editmeta", this::editMeta);
    }

    public void addCloudTo(Operations operations) {
        operations.get("/issuetype/project", this::typesOfProject).get("/project/search", this::projects);
    }

    public void addDataCenterTo(Operations operations) {
        operations.get("/project", call -> allProjects());
    }

    private Answer allProjects() {
        var all = Json.MAPPER.createArrayNode();
        visibleProjects().forEach(each -> all.add(json.show("project", each)));
        return Answer.json(200, all);
    }

    /** Every project here has every type. */
    private ArrayNode types() {
        var all = Json.MAPPER.createArrayNode();
        issues.now().types().forEach(type -> all.add(json.show("issuetype", type)));
        return all;
    }

    private Answer typesOfProject(Call call) {
        var id = call.parameter("projectId");
        if (id == null || !id.matches("\\d+")) {
            throw Refusal.badRequest("The parameter 'projectId' is required, and a number.");
        }
        visibleProject(id);
        return Answer.json(200, types());
    }

    private Answer projects(Call call) {
        var words = call.parameter("query");
        var keys = call.list("keys");
        var found = visibleProjects()
                .filter(project -> keys.isEmpty() || keys.contains(Json.text(project, "key")))
                .filter(project -> fits(project, words))
                .toList();
        return Answer.json(200, Slice.of(call, 50, 100).bean(found, each -> json.show("project", each)));
    }

    private static boolean fits(JsonNode project, @Nullable String words) {
        var wanted = words == null ? "" : words.toLowerCase(Locale.ROOT);
        return Stream.of("key", "name")
                .anyMatch(name ->
                        Json.text(project, name).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Stream<JsonNode> visibleProjects() {
        return issues.now().projects().stream()
                .filter(project -> account.may(Permission.BROWSE_PROJECTS, Json.text(project, "key")));
    }

    private JsonNode visibleProject(String idOrKey) {
        return issues.now()
                .project(idOrKey)
                .filter(project -> account.may(Permission.BROWSE_PROJECTS, Json.text(project, "key")))
                .orElseThrow(() -> Refusal.notFound("No project could be found with '" + idOrKey + "'."));
    }

    private Answer project(Call call) {
        var shown = json.show("project", visibleProject(call.variable("projectIdOrKey")));
        shown.set("issueTypes", types());
        return Answer.json(200, shown);
    }

    private Answer statuses(Call call) {
        visibleProject(call.variable("projectIdOrKey"));
        var all = Json.MAPPER.createArrayNode();
        for (var type : types()) {
            var statuses = ((ObjectNode) type).putArray("statuses");
            Arrays.stream(Status.values()).forEach(status -> statuses.add(json.show("status", status.json())));
            all.add(type);
        }
        return Answer.json(200, all);
    }

    private Answer fields() {
        var all = Json.MAPPER.createArrayNode();
        Stream.concat(edit.fields().stream(), SYSTEM.stream()).forEach(all::add);
        return Answer.json(200, all);
    }

    private static final List<ObjectNode> SYSTEM = Stream.of(
                    "issuetype", "status", "project", "priority", "assignee", "description", "created", "updated")
            .map(id -> Json.object()
                    .put("id", id)
                    .put("key", id)
                    .put("name", id)
                    .put("custom", false)
                    .put("orderable", true)
                    .put("navigable", true)
                    .put("searchable", true))
            .toList();

    /** Of the fields that may be changed; none where nothing may be. */
    private Answer editMeta(Call call) {
        var issue = account.visible(issues.now(), call.issue());
        var body = Json.object();
        var fields = body.putObject("fields");
        if (account.may(Permission.EDIT_ISSUES, issue)) {
            edit.meta().forEach((id, meta) -> fields.set(id, meta));
        }
        return Answer.json(200, body);
    }
}
