package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All that a Jira site knows at one moment.
 *
 * @param lastId the last number given to an issue, link, comment or change; numbers are never used twice
 * @param projects those that were ever needed, until they are deleted
 * @param types of issues, those that were ever needed
 */
public record Site(long lastId, List<Issue> issues, List<JsonNode> projects, List<JsonNode> types) {

    static final Site EMPTY = new Site(10_100, List.of(), List.of(), List.of());

    /** What was stored before projects were kept has those of its issues. */
    @SuppressWarnings("ConstantValue")
    public Site {
        issues = List.copyOf(issues);
        projects = projects == null ? of(issues, "project") : List.copyOf(projects);
        types = types == null ? of(issues, "issuetype") : List.copyOf(types);
    }

    private static List<JsonNode> of(List<Issue> issues, String field) {
        return issues.stream()
                .map(issue -> issue.fields().path(field))
                .distinct()
                .toList();
    }

    /** By number, by key, or by a key from before it was moved. */
    public Optional<Issue> find(String idOrKey) {
        return issues.stream()
                .filter(issue -> issue.isCalled(idOrKey))
                .findFirst()
                .or(() -> issues.stream()
                        .filter(issue -> issue.wasCalled(idOrKey))
                        .findFirst());
    }

    public Issue issue(String idOrKey) {
        return find(idOrKey).orElseThrow(Refusal::noIssue);
    }

    public long nextId() {
        return lastId + 1;
    }

    /** With a new issue, or with one in the place of its former self. */
    public Site with(Issue issue) {
        var known = issues.stream().anyMatch(each -> each.id() == issue.id());
        var changed = known
                ? issues.stream().map(each -> each.id() == issue.id() ? issue : each)
                : Stream.concat(issues.stream(), Stream.of(issue));
        return new Site(
                lastId,
                changed.toList(),
                and(projects, issue.fields().path("project")),
                and(types, issue.fields().path("issuetype")));
    }

    private static List<JsonNode> and(List<JsonNode> known, JsonNode one) {
        return Stream.concat(known.stream(), Stream.of(one)).distinct().toList();
    }

    /** The same, and what was changed goes into the issue's history. */
    public Site with(Issue changed, Person author, Instant now) {
        var items = History.items(issue(String.valueOf(changed.id())), changed);
        if (items.isEmpty()) {
            return with(changed);
        }
        var change = new Change(nextId(), author, JiraTime.write(now), items);
        return numbered().with(changed.remembering(change).touchedAt(now));
    }

    public Site without(Issue gone) {
        return new Site(
                lastId, issues.stream().filter(each -> each.id() != gone.id()).toList(), projects, types);
    }

    /** With the next number used up. */
    public Site numbered() {
        return new Site(nextId(), issues, projects, types);
    }

    /** The project of this key or number. */
    public Optional<JsonNode> project(String idOrKey) {
        return projects.stream()
                .filter(node -> Json.text(node, "key").equalsIgnoreCase(idOrKey)
                        || Json.text(node, "id").equals(idOrKey))
                .findFirst();
    }

    Optional<JsonNode> type(String name) {
        return types.stream()
                .filter(node -> Json.text(node, "name").equals(name))
                .findFirst();
    }

    /** Without a project and all that was in it. */
    public Site withoutProject(String key) {
        return new Site(
                lastId,
                issues.stream().filter(issue -> !issue.projectKey().equals(key)).toList(),
                projects.stream()
                        .filter(node -> !Json.text(node, "key").equals(key))
                        .toList(),
                types);
    }

    /** Another type for an issue, which comes into being with it. */
    public Site retyped(Issue issue, String type, Person author, Instant now) {
        var kind = Kind.ofType(this, type);
        return kind.site().with(issue.withField("issuetype", kind.json()), author, now);
    }

    /** The issue under another key, in that key's project, which comes into being with it. */
    public Site moved(Issue issue, String newKey, Person author, Instant now) {
        var kind = Kind.ofProject(this, NewIssue.projectOf(newKey));
        return kind.site().with(issue.moved(newKey, kind.json()), author, now);
    }
}
