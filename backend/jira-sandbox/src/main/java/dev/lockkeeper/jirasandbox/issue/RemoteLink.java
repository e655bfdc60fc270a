package dev.lockkeeper.jirasandbox.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.jirasandbox.exchange.Json;
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

    /** A link as a request describes it. Nothing is taken over from an earlier one: what is left out is gone. */
    public static RemoteLink read(long id, JsonNode request) {
        return new RemoteLink(
                id,
                Json.textOrNull(request, "globalId"),
                request.get("application"),
                Json.textOrNull(request, "relationship"),
                request.path("object"));
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
