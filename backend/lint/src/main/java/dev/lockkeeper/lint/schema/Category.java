package dev.lockkeeper.lint.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * To which of the server's groups a type belongs, which decides between functions of one name.
 *
 * @param letter as in pg_type.typcategory
 * @param steadyInput whether a text always spells the same value
 * @param steadyOutput whether a value is always spelt the same
 */
public record Category(char letter, boolean preferred, boolean steadyInput, boolean steadyOutput) {

    private static final Map<String, Category> ALL = read();

    /** By the name used here, with _ for blanks. */
    public static Optional<Category> of(String type) {
        return type.endsWith("[]")
                ? Optional.of(new Category('A', false, false, false))
                : Optional.ofNullable(ALL.get(type));
    }

    private static Map<String, Category> read() {
        try (var stream = Objects.requireNonNull(Category.class.getResourceAsStream("categories.txt"))) {
            var all = new HashMap<String, Category>();
            new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> all.put(words[0], category(words)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Category category(String[] words) {
        return new Category(
                words[1].charAt(0), words[1].endsWith("!"), words[2].charAt(0) == 'i', words[2].charAt(1) == 'i');
    }
}
