package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues and links as the API shows them: with addresses, and with the fields that were asked for. */
public record IssueJson(String baseUrl) {

    private static final List<String> EVERYTHING = List.of("*all");

    ObjectNode show(Issue issue, List<String> fields) {
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
        return "%s/rest/api/3/issue/%d".formatted(baseUrl, issue.id());
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
            case "project", "issuetype", "status" ->
                ((ObjectNode) value.deepCopy())
                        .put("self", "%s/rest/api/3/%s/%s".formatted(baseUrl, field, Json.text(value, "id")));
            default -> value;
        };
    }
}
