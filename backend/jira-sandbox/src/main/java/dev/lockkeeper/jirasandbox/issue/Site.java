package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All that a Jira site knows at one moment.
 *
 * @param lastId the last number given to an issue or link; numbers are never used twice
 */
public record Site(long lastId, List<Issue> issues) {

    static final Site EMPTY = new Site(10_100, List.of());

    public Site {
        issues = List.copyOf(issues);
    }

    public Optional<Issue> find(String idOrKey) {
        return issues.stream().filter(issue -> issue.isCalled(idOrKey)).findFirst();
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
        return new Site(lastId, changed.toList());
    }

    /** With the next number used up. */
    public Site numbered() {
        return new Site(nextId(), issues);
    }

    /** The project, issue type or status of this name that some issue already has. */
    public Optional<JsonNode> known(String field, String naming, String name) {
        return issues.stream()
                .map(issue -> issue.fields().path(field))
                .filter(node -> Json.text(node, naming).equals(name))
                .findFirst();
    }
}
