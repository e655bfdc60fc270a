package dev.lockkeeper.flyway;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An object in JSON, field by field; a field without a value is left out. */
final class Json {

    private final StringJoiner fields = new StringJoiner(",", "{", "}");

    /** Numbers and objects stand as they are, everything else as a text. */
    Json add(String name, @Nullable Object value) {
        if (value != null) {
            var plain = value instanceof Number || value instanceof Json;
            fields.add(text(name) + ":" + (plain ? value : text(value.toString())));
        }
        return this;
    }

    @Override
    public String toString() {
        return fields.toString();
    }

    private static String text(String value) {
        var text = new StringBuilder("\"");
        value.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                text.append('\\').append((char) character);
            } else if (character < ' ' || Character.isSurrogate((char) character)) {
                text.append(String.format("\\u%04x", character));
            } else {
                text.append((char) character);
            }
        });
        return text.append('"').toString();
    }
}
