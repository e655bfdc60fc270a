package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import tools.jackson.databind.JsonNode;

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

    default Refusal unknownVerb(String verb) {
        return Refusal.field(id(), "The operation '%s' does not exist for this field.".formatted(verb));
    }
}
