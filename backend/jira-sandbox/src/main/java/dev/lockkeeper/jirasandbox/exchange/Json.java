package dev.lockkeeper.jirasandbox.exchange;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading and making JSON, in the few ways needed here. */
public final class Json {

    /** One text holds one value: what follows it is an error, not silence. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** What a request holds, or a refusal that says where it stops being JSON. */
    static JsonNode parse(String body) {
        try {
            var node = MAPPER.readTree(body);
            if (node.isMissingNode()) {
                throw Refusal.badRequest("The request has no body.");
            }
            return node;
        } catch (JacksonException notJson) {
            throw Refusal.badRequest("The request body is not valid JSON: " + notJson.getOriginalMessage());
        }
    }

    public static String pretty(JsonNode node) {
        return PRETTY.writeValueAsString(node);
    }

    /** The text under a name; empty when there is none. */
    public static String text(JsonNode node, String name) {
        return node.path(name).stringValueOpt().orElse("");
    }

    public static @Nullable String textOrNull(JsonNode node, String name) {
        return node.path(name).stringValueOpt().orElse(null);
    }

    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
