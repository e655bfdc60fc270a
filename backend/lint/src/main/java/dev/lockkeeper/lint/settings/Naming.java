package dev.lockkeeper.lint.settings;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How new things are to be called; without patterns, anything goes.
 *
 * @param patterns regular expressions that a whole name has to match
 * @param tableComments whether a new table needs a comment
 */
public record Naming(Map<NameKind, String> patterns, Boolean tableComments) {

    public static final Naming FREE = new Naming(Map.of(), false);

    /** A pattern that cannot be read is refused here, not in the middle of a migration. */
    public Naming {
        patterns = Map.copyOf(Objects.requireNonNullElse(patterns, Map.of()));
        tableComments = Objects.requireNonNullElse(tableComments, false);
        patterns.values().forEach(Pattern::compile);
    }

    public boolean allows(NameKind kind, String name) {
        var pattern = patterns.get(kind);
        return pattern == null || matches(pattern, name);
    }

    /** A pattern that takes too long for a name has nothing to say of it. */
    private static boolean matches(String pattern, String name) {
        try {
            return Pattern.compile(pattern).matcher(new PatientName(name)).matches();
        } catch (PatientName.Exhausted endless) {
            return true;
        }
    }
}
