package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A custom field that holds one of a few options.
 *
 * @param id as the API spells it: {@code customfield_10050}
 * @param name as people read it
 * @param options their values; an option's id is its place in this list, counted from 10020
 */
public record SelectField(String id, String name, List<String> options) implements EditableField {

    private static final int FIRST_OPTION = 10020;

    public SelectField {
        if (!id.matches("customfield_\\d+")) {
            throw new IllegalArgumentException("'" + id + "' is not a custom field's id, such as customfield_10050");
        }
        options = List.copyOf(options);
    }

    @Override
    public ObjectNode schema() {
        return Json.object()
                .put("type", "option")
                .put("custom", "com.atlassian.jira.plugin.system.customfieldtypes:select")
                .put("customId", Long.parseLong(id.substring("customfield_".length())));
    }

    @Override
    public List<String> verbs() {
        return List.of("set");
    }

    @Override
    public ObjectNode meta() {
        var json = EditableField.super.meta();
        var values = json.putArray("allowedValues");
        IntStream.range(0, options.size()).forEach(place -> values.add(option(place)));
        return json;
    }

    @Override
    public JsonNode changed(JsonNode current, String verb, JsonNode value) {
        if (!verb.equals("set")) {
            throw unknownVerb(verb);
        }
        return value.isNull() ? NullNode.getInstance() : option(value);
    }

    private JsonNode option(JsonNode wanted) {
        var place = place(wanted)
                .orElseThrow(() -> Refusal.field(id, "%s is not an option of this field.".formatted(wanted)));
        return option(place);
    }

    private ObjectNode option(int place) {
        return Json.object().put("value", options.get(place)).put("id", optionId(place));
    }

    private OptionalInt place(JsonNode wanted) {
        return IntStream.range(0, options.size())
                .filter(place -> Json.text(wanted, "value").equals(options.get(place))
                        || Json.text(wanted, "id").equals(optionId(place)))
                .findFirst();
    }

    private static String optionId(int place) {
        return String.valueOf(FIRST_OPTION + place);
    }
}
