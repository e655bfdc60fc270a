package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One issue with all that hangs on it; a change makes a new one.
 *
 * @param fields as the API shows them, without addresses, which depend on the port
 */
public record Issue(
        long id,
        String key,
        ObjectNode fields,
        List<RemoteLink> links,
        Map<String, JsonNode> properties,
        List<Comment> comments,
        Past past) {

    /** What was stored before there were comments and a past has none. */
    @SuppressWarnings("ConstantValue")
    public Issue {
        comments = comments == null ? List.of() : List.copyOf(comments);
        past = past == null ? Past.NONE : past;
        links = List.copyOf(links);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public String summary() {
        return Json.text(fields, "summary");
    }

    public String type() {
        return Json.text(fields.path("issuetype"), "name");
    }

    public String projectKey() {
        return Json.text(fields.path("project"), "key");
    }

    public String projectId() {
        return Json.text(fields.path("project"), "id");
    }

    public List<String> labels() {
        return Json.texts(fields.path("labels"));
    }

    public Instant updated() {
        return JiraTime.read(Json.text(fields, "updated"));
    }

    public Instant created() {
        return JiraTime.read(Json.text(fields, "created"));
    }

    boolean isCalled(String idOrKey) {
        return key.equalsIgnoreCase(idOrKey) || String.valueOf(id).equals(idOrKey);
    }

    boolean wasCalled(String formerKey) {
        return past.keys().stream().anyMatch(formerKey::equalsIgnoreCase);
    }

    public Optional<RemoteLink> link(@Nullable String globalId) {
        return links.stream()
                .filter(link -> globalId != null && globalId.equals(link.globalId()))
                .findFirst();
    }

    public Issue with(RemoteLink link) {
        var known = links.stream().anyMatch(each -> each.id() == link.id());
        return withLinks(
                known
                        ? links.stream().map(each -> each.id() == link.id() ? link : each)
                        : Stream.concat(links.stream(), Stream.of(link)));
    }

    public Issue without(RemoteLink link) {
        return withLinks(links.stream().filter(each -> each.id() != link.id()));
    }

    private Issue withLinks(Stream<RemoteLink> changed) {
        return new Issue(id, key, fields, changed.toList(), properties, comments, past);
    }

    Issue withFields(ObjectNode changed) {
        return new Issue(id, key, changed, links, properties, comments, past);
    }

    public Issue withField(String name, JsonNode value) {
        var changed = fields.deepCopy();
        changed.set(name, value);
        return withFields(changed);
    }

    public Issue withLabels(Stream<String> labels) {
        return withField("labels", Json.array(labels.distinct().sorted().toList()));
    }

    Issue moved(String newKey, JsonNode project) {
        var there = withField("project", project);
        return new Issue(id, newKey, there.fields, links, properties, comments, past.called(key, newKey));
    }

    /** With a new comment, or with one in the place of its former self. */
    public Issue with(Comment comment) {
        var known = comments.stream().anyMatch(each -> each.id() == comment.id());
        var changed = known
                ? comments.stream().map(each -> each.id() == comment.id() ? comment : each)
                : Stream.concat(comments.stream(), Stream.of(comment));
        return new Issue(id, key, fields, links, properties, changed.toList(), past);
    }

    Issue remembering(Change change) {
        return new Issue(id, key, fields, links, properties, comments, past.with(change));
    }

    public Issue with(String property, JsonNode value) {
        return withProperties(all -> all.put(property, value));
    }

    public Issue withoutProperty(String property) {
        return withProperties(all -> all.remove(property));
    }

    private Issue withProperties(Consumer<Map<String, JsonNode>> change) {
        var changed = new LinkedHashMap<>(properties);
        change.accept(changed);
        return new Issue(id, key, fields, links, changed, comments, past);
    }

    public Issue touchedAt(Instant now) {
        return withFields(fields.deepCopy().put("updated", JiraTime.write(now)));
    }
}
