package dev.lockkeeper.lint.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How often a function may change its answer. */
public enum Volatility {
    /** The same for the whole statement, or for ever: a default that is computed once. */
    STEADY,
    /** New for every row. */
    VOLATILE;

    private static final Set<String> STEADY_BUILT_INS = words("steady-functions.txt");
    private static final Set<String> VOLATILE_BUILT_INS = words("volatile-functions.txt");
    private static final Set<String> STABLE_BUILT_INS =
            Set.of("now", "statement_timestamp", "transaction_timestamp", "current_setting", "to_char", "to_date");
    private static final String CATALOG = "pg_catalog.";

    static Optional<Volatility> builtIn(String name) {
        var bare = name.startsWith(CATALOG) ? name.substring(CATALOG.length()) : name;
        if (VOLATILE_BUILT_INS.contains(bare)) {
            return Optional.of(VOLATILE);
        }
        return STEADY_BUILT_INS.contains(bare) ? Optional.of(STEADY) : Optional.empty();
    }

    /** Whether one of the server's own functions is known not to be immutable. */
    static boolean changes(String name) {
        return VOLATILE_BUILT_INS.contains(name) || STABLE_BUILT_INS.contains(name);
    }

    /** Lists read once from pg_proc of versions 15 and 18, and the usual extensions. */
    private static Set<String> words(String resource) {
        try (var stream = Objects.requireNonNull(Volatility.class.getResourceAsStream(resource))) {
            return Set.of(new String(stream.readAllBytes(), UTF_8).strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
