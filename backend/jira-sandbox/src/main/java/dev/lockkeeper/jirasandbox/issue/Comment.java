package dev.lockkeeper.jirasandbox.issue;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wrote under an issue.
 *
 * @param body as it was sent: a document or wiki text
 * @param properties facts that programs keep on it, each with key and value
 */
public record Comment(
        long id, Person author, JsonNode body, List<JsonNode> properties, String created, String updated) {

    public Comment {
        properties = List.copyOf(properties);
    }

    public Comment with(JsonNode newBody, List<JsonNode> newProperties, String now) {
        return new Comment(id, author, newBody, newProperties, created, now);
    }
}
