package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Long text: Jira Cloud keeps it as a document of nodes, Data Center as wiki text. */
public final class RichText {

    private RichText() {}

    /** One paragraph for each line. */
    public static JsonNode document(String text) {
        var document = Json.object().put("type", "doc").put("version", 1);
        var content = document.putArray("content");
        text.lines().filter(line -> !line.isBlank()).forEach(line -> content.addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", line));
        return document;
    }

    public static boolean isDocument(JsonNode body) {
        return Json.text(body, "type").equals("doc")
                && body.path("version").asInt(0) == 1
                && body.path("content").isArray();
    }

    /** The words alone, paragraph by paragraph. */
    public static String plain(JsonNode body) {
        if (!body.isObject()) {
            return body.asString("");
        }
        if (body.has("text")) {
            return Json.text(body, "text");
        }
        var parts = body.path("content").valueStream().map(RichText::plain);
        var between = Json.text(body, "type").equals("doc") ? "\n" : "";
        return parts.collect(Collectors.joining(between));
    }
}
