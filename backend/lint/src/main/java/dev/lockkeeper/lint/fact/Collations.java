package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Orders of text by their names; which of the operating system's there are is for it to say. */
final class Collations {

    private static final Set<String> OF_SERVER = Set.of("C", "POSIX", "default", "ucs_basic", "unicode", "pg_c_utf8");
    private static final Pattern OF_SYSTEM = Pattern.compile("([a-z]{2,3})([_-].*)?");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Collations() {}

    /** A name that nobody has made and that no system would have. */
    static @Nullable String refusal(Situation now, @Nullable TableName name) {
        if (name == null) {
            return null;
        }
        var place = name.schema();
        if (place != null && Refusals.schema(now, place) != null) {
            return SqlState.INVALID_SCHEMA;
        }
        boolean known = OF_SERVER.contains(name.name())
                || ofSystem(name.name())
                || now.schema().names().has("COLLATION", name.name());
        return Refusals.when(now.schema().isWhole() && !known, SqlState.UNDEFINED_OBJECT);
    }

    private static boolean ofSystem(String name) {
        var system = OF_SYSTEM.matcher(name);
        return system.matches()
                && (LANGUAGES.contains(system.group(1)) || system.group(1).length() == 3);
    }
}
