package dev.lockkeeper.jirasandbox.issue;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The one line that names an issue. */
record SummaryField() implements EditableField {

    private static final int LONGEST = 255;

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public String name() {
        return "Summary";
    }

    @Override
    public ObjectNode schema() {
        return Json.object().put("type", "string").put("system", id());
    }

    @Override
    public List<String> verbs() {
        return List.of("set");
    }

    @Override
    public JsonNode changed(JsonNode current, String verb, JsonNode value) {
        if (!verb.equals("set")) {
            throw unknownVerb(verb);
        }
        check(value.asString(""));
        return value;
    }

    private void check(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.contains("\n")) {
            throw Refusal.field(id(), "A summary is one line of 1 to 255 characters.");
        }
    }
}
