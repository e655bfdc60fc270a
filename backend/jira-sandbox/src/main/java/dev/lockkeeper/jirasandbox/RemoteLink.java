package dev.lockkeeper.jirasandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A link from an issue to something outside Jira, as it was last sent.
 *
 * @param object what is linked to: url, title, summary, icon, status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemoteLink(
        long id,
        @Nullable String globalId,
        @Nullable JsonNode application,
        @Nullable String relationship,
        JsonNode object) {

    private static final int LONGEST_GLOBAL_ID = 255;

    /** A link as a request describes it. Nothing is taken over from an earlier one: what is left out is gone. */
    static RemoteLink read(long id, JsonNode request) {
        var application = request.path("application");
        return new RemoteLink(
                id,
                globalId(request),
                application.isObject() ? application : null,
                Json.textOrNull(request, "relationship"),
                object(request.path("object")));
    }

    static @Nullable String globalId(JsonNode request) {
        var globalId = Json.textOrNull(request, "globalId");
        if (globalId != null && globalId.length() > LONGEST_GLOBAL_ID) {
            throw Refusal.field("globalId", "A global id has at most 255 characters.");
        }
        return globalId;
    }

    private static JsonNode object(JsonNode object) {
        for (var required : new String[] {"url", "title"}) {
            if (Json.text(object, required).isBlank()) {
                throw Refusal.field(required, "'object.%s' is required.".formatted(required));
            }
        }
        return object;
    }

    public String title() {
        return Json.text(object, "title");
    }

    public String url() {
        return Json.text(object, "url");
    }

    public String summary() {
        return Json.text(object, "summary");
    }

    /** A resolved link is shown struck through. */
    public boolean resolved() {
        return object.path("status").path("resolved").asBoolean(false);
    }
}
