package dev.lockkeeper.jira.server;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comment as Jira Cloud takes it: a document of one paragraph (ADF), with our mark as its property. */
final class CloudWords {

    static final String MARK = "dev.lockkeeper.comment";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CloudWords() {}

    static CloudApi.NewComment of(Jira.Comment comment) {
        return new CloudApi.NewComment(document(comment), List.of(mark(comment)));
    }

    /** By which it is found again. */
    static CloudApi.Property mark(Jira.Comment comment) {
        return new CloudApi.Property(MARK, JSON.objectNode().put("id", comment.mark()));
    }

    static boolean carries(CloudApi.Comment said, String mark) {
        var properties = said.properties();
        return properties != null
                && properties.stream()
                        .filter(property -> property.key().equals(MARK))
                        .anyMatch(property ->
                                property.value().path("id").asString("").equals(mark));
    }

    /** What a single-select field is set to: an option by its number or its name, or nothing. */
    static Map.Entry<String, JsonNode> field(IssueEdit.Option wanted) {
        var option = wanted.option();
        if (option == null) {
            return Map.entry(wanted.field(), JSON.nullNode());
        }
        var isNumber = option.chars().allMatch(Character::isDigit);
        return Map.entry(wanted.field(), JSON.objectNode().put(isNumber ? "id" : "value", option));
    }

    private static ObjectNode document(Jira.Comment comment) {
        var document = JSON.objectNode().put("type", "doc").put("version", 1);
        var paragraph = document.putArray("content").addObject().put("type", "paragraph");
        var text = paragraph.putArray("content").addObject();
        text.put("type", "text").put("text", comment.words());
        text.putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", comment.address());
        return document;
    }
}
