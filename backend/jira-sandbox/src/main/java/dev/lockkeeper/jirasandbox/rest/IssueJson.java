package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.Change;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Person;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues and links as the API shows them: with addresses, and with the fields that were asked for. */
public record IssueJson(String baseUrl, Face face) {

    private static final List<String> EVERYTHING = List.of("*all");

    public ObjectNode show(Issue issue, List<String> fields) {
        var json = Json.object()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("self", address(issue));
        json.set("fields", fields(issue, fields.isEmpty() ? EVERYTHING : fields));
        return json;
    }

    ObjectNode showWithProperties(Issue issue, List<String> fields, List<String> properties) {
        var json = show(issue, fields);
        if (!properties.isEmpty()) {
            var shown = json.putObject("properties");
            issue.properties().forEach((key, value) -> {
                if (properties.contains("*all") || properties.contains(key)) {
                    shown.set(key, value);
                }
            });
        }
        return json;
    }

    ObjectNode show(Issue issue, RemoteLink link) {
        ObjectNode json = Json.MAPPER.valueToTree(link);
        return json.put("self", address(issue) + "/remotelink/" + link.id());
    }

    String address(Issue issue) {
        return "%s%s/issue/%d".formatted(baseUrl, face.root(), issue.id());
    }

    private ObjectNode fields(Issue issue, List<String> wanted) {
        var shown = Json.object();
        for (Map.Entry<String, JsonNode> field : issue.fields().properties()) {
            if (isWanted(field.getKey(), wanted)) {
                shown.set(field.getKey(), addressed(field.getKey(), field.getValue()));
            }
        }
        return shown;
    }

    private static boolean isWanted(String field, List<String> wanted) {
        return !wanted.contains("-" + field)
                && (wanted.contains(field)
                        || wanted.contains("*all")
                        || wanted.contains("*navigable")
                        || wanted.stream().allMatch(each -> each.startsWith("-")));
    }

    private JsonNode addressed(String field, JsonNode value) {
        return switch (field) {
            case "project", "issuetype", "status", "priority" -> show(field, value);
            case "assignee" -> value.isNull() ? value : face.person(value, baseUrl);
            default -> value;
        };
    }

    /** A project, type, status or priority with its address. */
    ObjectNode show(String kind, JsonNode value) {
        var id = Json.text(value, "id");
        return ((ObjectNode) value.deepCopy()).put("self", "%s%s/%s/%s".formatted(baseUrl, face.root(), kind, id));
    }

    public ObjectNode show(Person person) {
        return face.person(person.json(), baseUrl);
    }

    ObjectNode show(Change change) {
        var shown = Json.object().put("id", String.valueOf(change.id())).put("created", change.created());
        shown.set("author", show(change.author()));
        var items = shown.putArray("items");
        change.items().forEach(item -> items.add(show(item)));
        return shown;
    }

    private ObjectNode show(Change.Item item) {
        var shown = Json.object().put("field", item.field()).put("fieldtype", item.isCustom() ? "custom" : "jira");
        put(shown, "fieldId", item.fieldId());
        put(shown, "from", id(item, item.from(), item.fromText()));
        put(shown, "fromString", item.fromText());
        put(shown, "to", id(item, item.to(), item.toText()));
        put(shown, "toString", item.toText());
        return shown;
    }

    private @Nullable String id(Change.Item item, @Nullable String id, @Nullable String text) {
        if (id == null || text == null || !item.field().equals("assignee")) {
            return id;
        }
        return face.personId(id, text);
    }

    /** Cloud's contract knows no null here; Data Center says null. */
    private void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null || face == Face.DATA_CENTER) {
            json.put(name, value);
        }
    }

    /** The history of an issue, as it comes with the issue itself. */
    ObjectNode history(Issue issue) {
        var changes = issue.past().changes();
        var shown = Json.object()
                .put("startAt", 0)
                .put("maxResults", changes.size())
                .put("total", changes.size());
        var histories = shown.putArray("histories");
        changes.forEach(change -> histories.add(show(change)));
        return shown;
    }
}
