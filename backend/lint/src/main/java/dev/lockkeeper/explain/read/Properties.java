package dev.lockkeeper.explain.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a plan says of one thing, under the names that the JSON format has for it. */
final class Properties {

    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String name, Object value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String text(String name) {
        var value = values.get(name);
        return value == null || value instanceof List || value instanceof Properties ? null : value.toString();
    }

    /** A number, 0 where there is none. */
    double number(String name) {
        var number = measured(name);
        return number == null ? 0 : number;
    }

    long whole(String name) {
        return (long) number(name);
    }

    @Nullable
    Double measured(String name) {
        var text = text(name);
        try {
            var number = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    @Nullable
    Properties part(String name) {
        return values.get(name) instanceof Properties part ? part : null;
    }

    List<Properties> parts(String name) {
        var parts = new ArrayList<Properties>();
        if (values.get(name) instanceof List<?> list) {
            list.forEach(one -> {
                if (one instanceof Properties part) {
                    parts.add(part);
                }
            });
        }
        return parts;
    }

    /** What JSON has as a list and the text separates by commas. */
    List<String> texts(String name) {
        if (values.get(name) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        var text = text(name);
        return text == null ? List.of() : Commas.split(text);
    }

    Map<String, String> asText() {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
