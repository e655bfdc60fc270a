package dev.lockkeeper.jirasandbox.rest;

import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.RichText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which Jira this is: what its API's addresses, people and long texts look like. */
public enum Face {
    CLOUD("/rest/api/3");

    private final String root;

    Face(String root) {
        this.root = root;
    }

    public String root() {
        return root;
    }

    /** A person, from the parts that an issue keeps of them. */
    ObjectNode person(JsonNode kept, String baseUrl) {
        var id = Json.text(kept, "accountId");
        return Json.object()
                .put("self", baseUrl + root + "/user?accountId=" + Call.escape(id))
                .put("accountId", id)
                .put("accountType", "atlassian")
                .put("displayName", Json.text(kept, "displayName"))
                .put("active", true);
    }

    public JsonNode longText(String text) {
        return RichText.document(text);
    }

    boolean isLongText(JsonNode body) {
        return RichText.isDocument(body);
    }
}
