package dev.lockkeeper.lint.config;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes keys and values such that any reader of YAML gets the same texts back. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~\\x{a1}-\\x{d7ff}]*");

    private final StringBuilder text = new StringBuilder();

    /** Nothing where it has no keys. */
    void section(String name, Map<String, List<String>> values) {
        if (!values.isEmpty()) {
            text.append(name).append(":\n");
            values.forEach((key, texts) -> {
                text.append("  ");
                entry(key.substring(name.length() + 1), texts);
            });
        }
    }

    /** A key with what follows below it. */
    void begin(int depth, String key) {
        text.append("  ".repeat(depth)).append(scalar(key)).append(":\n");
    }

    /** Nothing where there are no values. */
    void entry(int depth, String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append("  ".repeat(depth));
            entry(key, values);
        }
    }

    void entry(String key, List<String> values) {
        text.append(scalar(key)).append(": ").append(value(values)).append('\n');
    }

    /** A list of one is as good as its only value. */
    private static String value(List<String> values) {
        return values.size() == 1
                ? scalar(values.get(0))
                : values.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String scalar(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        return PRINTABLE.matcher(value).matches() ? "'" + value.replace("'", "''") + "'" : escaped(value);
    }

    private static String escaped(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> quoted.append(escape(point)));
        return quoted.append('"').toString();
    }

    private static String escape(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        return point >= ' ' && point <= '~' ? Character.toString(point) : String.format("\\U%08x", point);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
