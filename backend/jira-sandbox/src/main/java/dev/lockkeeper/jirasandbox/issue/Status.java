package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the one workflow here. */
public enum Status {
    TO_DO("1", "To Do", 2, "new", "blue-gray", "To Do"),
    IN_PROGRESS("3", "In Progress", 4, "indeterminate", "yellow", "In Progress"),
    IN_REVIEW("10300", "In Review", 4, "indeterminate", "yellow", "In Progress"),
    DONE("10301", "Done", 3, "done", "green", "Done");

    private final ObjectNode json;

    Status(String id, String title, int category, String categoryKey, String colour, String categoryName) {
        json = Json.object().put("id", id).put("name", title);
        json.putObject("statusCategory")
                .put("id", category)
                .put("key", categoryKey)
                .put("colorName", colour)
                .put("name", categoryName);
    }

    public ObjectNode json() {
        return json.deepCopy();
    }
}
