package dev.lockkeeper.jira.server;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lockkeeper.jira.server.CloudApi.Change;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jira Cloud, by version 3 of its REST interface. */
record CloudJira(CloudApi api) implements Jira {

    private static final CloudApi.Permission NONE = new CloudApi.Permission(false);

    @Override
    public Server server() {
        var said = api.serverInfo();
        return new Server(
                Objects.requireNonNullElse(said.deploymentType(), "?"),
                Objects.requireNonNullElse(said.serverTitle(), "Jira"),
                Objects.requireNonNullElse(said.version(), "?"));
    }

    @Override
    public Account me() {
        var said = api.myself();
        return new Account(
                said.accountId(), said.displayName(), !Boolean.FALSE.equals(said.active()), zone(said.timeZone()));
    }

    @Override
    public Set<String> granted(List<String> permissions, @Nullable String project) {
        var said = api.permissions(String.join(",", permissions), project).permissions();
        return permissions.stream()
                .filter(key -> said.getOrDefault(key, NONE).havePermission())
                .collect(toUnmodifiableSet());
    }

    @Override
    public Issue issue(String issue) {
        return CloudIssue.read(api.issue(issue, String.join(",", CloudIssue.FIELDS)));
    }

    @Override
    public Described described(String issue) {
        var said = api.issue(issue, String.join(",", CloudIssue.FIELDS) + ",description");
        return new Described(
                CloudIssue.read(said), DocumentText.of(said.fields().description()));
    }

    @Override
    public Found search(String jql, @Nullable String next, int most) {
        var said = api.search(new CloudApi.Search(jql, CloudIssue.FIELDS, most, next));
        var issues = Objects.requireNonNullElse(said.issues(), List.<CloudApi.Issue>of());
        return new Found(issues.stream().map(CloudIssue::read).toList(), said.nextPageToken());
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    @Override
    public void edit(String issue, IssueEdit edit) {
        var labels = Stream.concat(
                        edit.removeLabels().stream().map(label -> new Change(null, label)),
                        edit.addLabels().stream().map(label -> new Change(label, null)))
                .toList();
        api.edit(issue, new CloudApi.Edit(new CloudApi.Update(labels)));
    }

    @Override
    public void link(String issue, RemoteLink link) {
        api.link(issue, link);
    }

    @Override
    public void unlink(String issue, String globalId) {
        api.unlink(issue, globalId);
    }

    @Override
    public void keep(String issue, String property, Object value) {
        api.keep(issue, property, value);
    }

    @Override
    public void forget(String issue, String property) {
        api.forget(issue, property);
    }
}
