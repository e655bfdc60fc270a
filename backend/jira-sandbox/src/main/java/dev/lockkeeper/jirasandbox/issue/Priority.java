package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import tools.jackson.databind.node.ObjectNode;

/** How urgent an issue is, in Jira's usual words. */
public enum Priority {
    HIGHEST("1", "Highest"),
    HIGH("2", "High"),
    MEDIUM("3", "Medium"),
    LOW("4", "Low"),
    LOWEST("5", "Lowest");

    private final String id;
    private final String title;

    Priority(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public ObjectNode json() {
        return Json.object().put("id", id).put("name", title);
    }
}
