package dev.lockkeeper.lint.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.lint.list.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the extensions bring that come with the server; read when somebody first asks. */
public final class Extensions {

    private static final Map<String, Contents> KNOWN = read();
    private static final Map<String, Set<String>> ORDERING = Map.of(
            "gin", Set.of("btree_gin", "hstore"),
            "gist", Set.of("btree_gist", "hstore", "ltree", "cube", "seg", "earthdistance"));

    private record Contents(Set<String> types, Set<String> functions) {}

    private Extensions() {}

    /** Whether one is there of which nobody knows what it brings. */
    public static boolean strange(Names names) {
        return Seq.from(names.all("EXTENSION")).anyMatch(name -> !name.equals("plpgsql") && !KNOWN.containsKey(name));
    }

    public static boolean bringsType(Names names, String type) {
        return Seq.from(names.all("EXTENSION")).mapNotNull(KNOWN::get).anyMatch(own -> own.types()
                .contains(type));
    }

    /** A function of an extension that is not there, or of none. */
    public static boolean lacksFunction(Names names, String function, boolean otherwiseKnown) {
        boolean there = Seq.from(names.all("EXTENSION")).mapNotNull(KNOWN::get).anyMatch(own -> own.functions()
                .contains(function));
        return !there && (!otherwiseKnown || function.startsWith("uuid_generate_"));
    }

    /** Whether types that the method does not take of itself may have been given to it. */
    public static boolean widens(Names names, String method) {
        return strange(names)
                || Seq.from(names.all("EXTENSION")).anyMatch(ORDERING.getOrDefault(method, Set.of())::contains);
    }

    private static Map<String, Contents> read() {
        try (var stream = Objects.requireNonNull(Extensions.class.getResourceAsStream("extensions.txt"))) {
            var known = new HashMap<String, Contents>();
            new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(parts -> known.put(parts[0], new Contents(words(parts[1]), words(parts[2]))));
            return Map.copyOf(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.split(" "));
    }
}
