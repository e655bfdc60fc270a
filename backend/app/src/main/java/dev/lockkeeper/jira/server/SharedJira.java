package dev.lockkeeper.jira.server;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.lockkeeper.jira.server.CloudApi.Change;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What both Jiras do alike. */
abstract class SharedJira implements Jira {

    /** Of the comments; what was said a moment ago is among them. */
    private static final int NEWEST = 100;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private static final CloudApi.Permission NONE = new CloudApi.Permission(false);

    private final SharedApi api;

    SharedJira(SharedApi api) {
        this.api = api;
    }

    @Override
    public Server server() {
        var said = api.serverInfo();
        return new Server(
                Objects.requireNonNullElse(said.deploymentType(), "?"),
                Objects.requireNonNullElse(said.serverTitle(), "Jira"),
                Objects.requireNonNullElse(said.version(), "?"));
    }

    /** On Data Center people have keys, or names, in place of account ids. */
    @Override
    public Account me() {
        var said = api.myself();
        var id = Stream.of(said.accountId(), said.key(), said.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Account(id, said.displayName(), !Boolean.FALSE.equals(said.active()), zone(said.timeZone()));
    }

    @Override
    public Set<String> granted(List<String> permissions, @Nullable String project) {
        var said = api.permissions(String.join(",", permissions), project).permissions();
        return permissions.stream()
                .filter(key -> said.getOrDefault(key, NONE).havePermission())
                .collect(toUnmodifiableSet());
    }

    @Override
    public Issue issue(String issue, Collection<String> fields) {
        return CloudIssue.read(api.issue(issue, named(fields)));
    }

    @Override
    public Described described(String issue) {
        var said = api.issue(issue, named(List.of("description")));
        return new Described(
                CloudIssue.read(said), text(CloudIssue.there(said.fields()).description()));
    }

    /** A description as plain words. */
    abstract String text(@Nullable JsonNode description);

    @Override
    public Map<String, StatusCategory> statuses(String project) {
        return StatusMoves.categories(api.statuses(project));
    }

    @Override
    public Map<String, String> selectFields() {
        return api.fields().stream()
                .filter(CloudIssue::isSelect)
                .collect(toMap(CloudApi.Field::id, field -> Objects.requireNonNullElse(field.name(), field.id())));
    }

    @Override
    public List<Choice> options(String issue, String field) {
        return api.editScreen(issue)
                .path("fields")
                .path(field)
                .path("allowedValues")
                .valueStream()
                .map(CloudIssue::choice)
                .toList();
    }

    private static String named(Collection<String> more) {
        return Stream.concat(CloudIssue.FIELDS.stream(), more.stream()).collect(joining(","));
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
        var fields = new TreeMap<String, JsonNode>();
        edit.options().stream().map(CloudWords::field).forEach(field -> fields.put(field.getKey(), field.getValue()));
        api.edit(
                issue,
                new CloudApi.Edit(
                        fields.isEmpty() ? null : fields, labels.isEmpty() ? null : new CloudApi.Update(labels)));
    }

    @Override
    public void link(String issue, RemoteLink link) {
        api.link(issue, link);
    }

    @Override
    public boolean showsLinks(String issue) {
        try {
            api.links(issue);
            return true;
        } catch (JiraRefusal refusal) {
            if (refusal.status() == FORBIDDEN || refusal.status() == NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    @Override
    public void unlink(String issue, String globalId) {
        api.unlink(issue, globalId);
    }

    @Override
    public boolean isSaid(String issue, String mark) {
        var said = api.comments(issue, "properties", "-created", NEWEST).comments();
        return said != null && said.stream().anyMatch(comment -> CloudWords.carries(comment, mark));
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
