package dev.lockkeeper.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes fields by their paths as JSON, one of them as it stands: what no library would write. */
final class Json {

    private Json() {}

    static String of(Map<String, String> fields, String path, String raw) {
        var tree = new TreeMap<String, Object>();
        fields.forEach((name, value) -> put(tree, name, quote(name.equals(path) ? raw : value)));
        return write(tree);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, String value) {
        var steps = path.split("\\.");
        var at = tree;
        for (var step : Arrays.copyOf(steps, steps.length - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, name -> new TreeMap<String, Object>());
        }
        at.put(steps[steps.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static String write(Map<String, Object> tree) {
        var json = new StringBuilder("{");
        tree.forEach((name, value) -> {
            var list = name.endsWith("[0]");
            var text = value instanceof Map<?, ?> inner ? write((Map<String, Object>) inner) : value;
            json.append(json.length() > 1 ? "," : "")
                    .append(quote(name.replace("[0]", "")))
                    .append(":")
                    .append(list ? "[" + text + "]" : text);
        });
        return json.append("}").toString();
    }

    private static String quote(String raw) {
        return '"' + raw + '"';
    }
}
