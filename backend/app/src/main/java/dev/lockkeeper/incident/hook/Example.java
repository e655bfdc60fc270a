package dev.lockkeeper.incident.hook;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The places of a message that say something, to choose from. */
public final class Example {

    /** More than anybody reads. */
    static final int MOST = 200;

    private static final int LONGEST_VALUE = 80;
    private static final int DEEPEST = 12;

    /** A place and what stands there. */
    public record Place(String pointer, String value) {}

    private final List<Place> places = new ArrayList<>();

    private Example() {}

    /** Those of the first item come first, named from the item on. */
    static List<Place> places(JsonNode message, Mapping mapping) {
        var example = new Example();
        for (var each : mapping.places(Part.EACH)) {
            var items = message.at(each);
            if (items.isArray() && !items.isEmpty()) {
                example.walk(JsonPointer.empty(), items.get(0), 0);
            }
        }
        example.walk(JsonPointer.empty(), message, 0);
        return List.copyOf(example.places);
    }

    private void walk(JsonPointer at, JsonNode value, int depth) {
        if (places.size() >= MOST || depth > DEEPEST) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(one -> walk(at.appendProperty(one.getKey()), one.getValue(), depth + 1));
        } else if (value.isArray() && !value.isEmpty() && value.get(0).isContainer()) {
            places.add(new Place(at.toString(), "[" + value.size() + "]"));
            walk(at.appendIndex(0), value.get(0), depth + 1);
        } else {
            add(at, value);
        }
    }

    private void add(JsonPointer at, JsonNode value) {
        var text = value.isArray() ? value.toString() : MessageReader.text(value);
        if (!text.isEmpty()) {
            places.add(new Place(at.toString(), MessageReader.cut(text, LONGEST_VALUE)));
        }
    }
}
