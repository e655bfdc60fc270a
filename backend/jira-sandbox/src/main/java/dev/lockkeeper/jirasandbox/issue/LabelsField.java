package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The labels of an issue: a set of words without spaces, which several tools share. */
record LabelsField() implements EditableField {

    private static final int LONGEST = 255;

    @Override
    public String id() {
        return "labels";
    }

    @Override
    public String name() {
        return "Labels";
    }

    @Override
    public ObjectNode schema() {
        return Json.object().put("type", "array").put("items", "string").put("system", id());
    }

    @Override
    public List<String> verbs() {
        return List.of("add", "set", "remove");
    }

    @Override
    public JsonNode changed(JsonNode current, String verb, JsonNode value) {
        Set<String> labels = new LinkedHashSet<>(Json.texts(current));
        switch (verb) {
            case "set" -> replace(labels, value);
            case "add" -> labels.add(label(value));
            case "remove" -> labels.remove(label(value));
            default -> throw unknownVerb(verb);
        }
        return Json.array(labels.stream().sorted().toList());
    }

    private void replace(Set<String> labels, JsonNode value) {
        if (!value.isArray()) {
            throw Refusal.field(id(), "A list of labels is expected.");
        }
        labels.clear();
        value.forEach(each -> labels.add(label(each)));
    }

    private String label(JsonNode value) {
        var label = value.isString() ? value.stringValue() : "";
        if (label.isEmpty() || label.length() > LONGEST || label.chars().anyMatch(Character::isWhitespace)) {
            throw Refusal.field(
                    id(), "A label is a word of 1 to 255 characters without spaces, not %s.".formatted(value));
        }
        return label;
    }
}
