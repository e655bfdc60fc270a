package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a remote link may look like: each part, where it is there, has its kind; null has none. */
public final class LinkShape {

    private static final int LONGEST_GLOBAL_ID = 255;

    private static final List<String> OBJECTS =
            List.of("/application", "/object", "/object/icon", "/object/status", "/object/status/icon");

    private static final List<String> TEXTS = List.of(
            "/globalId",
            "/relationship",
            "/application/type",
            "/application/name",
            "/object/url",
            "/object/title",
            "/object/summary",
            "/object/icon/url16x16",
            "/object/icon/title",
            "/object/icon/link",
            "/object/status/icon/url16x16",
            "/object/status/icon/title",
            "/object/status/icon/link");

    private LinkShape() {}

    public static void check(JsonNode request) {
        OBJECTS.forEach(place -> check(request, place, "an object", JsonNode::isObject));
        TEXTS.forEach(place -> check(request, place, "text", JsonNode::isString));
        check(request, "/object/status/resolved", "true or false", JsonNode::isBoolean);
        checkGlobalId(Json.text(request, "globalId"));
        checkPresence(request.path("object"), "url");
        checkPresence(request.path("object"), "title");
    }

    private static void check(JsonNode request, String place, String kind, Predicate<JsonNode> fits) {
        var part = request.at(place);
        if (!part.isMissingNode() && !fits.test(part)) {
            var name = place.substring(1).replace('/', '.');
            throw Refusal.field(name, "'%s' is %s, not %s.".formatted(name, kind, part));
        }
    }

    private static void checkGlobalId(String globalId) {
        if (globalId.length() > LONGEST_GLOBAL_ID) {
            throw Refusal.field("globalId", "A global id has at most 255 characters.");
        }
    }

    private static void checkPresence(JsonNode object, String name) {
        if (Json.text(object, name).isBlank()) {
            throw Refusal.field(name, "'object.%s' is required.".formatted(name));
        }
    }
}
