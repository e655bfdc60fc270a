package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A field of an issue that the API may change. */
interface EditableField {

    /** As the API spells it: {@code labels}, {@code customfield_10050}. */
    String id();

    /**
     * The field's value after one operation.
     *
     * @param verb {@code set}, {@code add} or {@code remove}
     * @throws Refusal when the operation or its value does not fit the field
     */
    JsonNode changed(JsonNode current, String verb, JsonNode value);

    /** As people read it. */
    String name();

    /** What kind of values it holds. */
    ObjectNode schema();

    List<String> verbs();

    /** As the list of all fields shows it. */
    default ObjectNode described() {
        var custom = id().startsWith("customfield_");
        var json = Json.object().put("id", id()).put("key", id()).put("name", name());
        json.put("custom", custom).put("orderable", true).put("navigable", true).put("searchable", true);
        json.set("schema", schema());
        return json;
    }

    /** As an edit screen shows it. */
    default ObjectNode meta() {
        var json = Json.object().put("key", id()).put("name", name()).put("required", false);
        json.set("operations", Json.array(verbs()));
        json.set("schema", schema());
        return json;
    }

    default Refusal unknownVerb(String verb) {
        return Refusal.field(id(), "The operation '%s' does not exist for this field.".formatted(verb));
    }
}
