package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.source.Phrase;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that a check allows in a column, where it lists them: IN ('a', 'b'), or as pg_dump writes it. */
record ListedValues(String column, Set<String> values) {

    private static final String COLUMN = "CHECK\\s*\\(+\\s*\"?(\\w+)\"?\\)?(?:::\\w+)?\\s*";
    private static final String TEXT = "'(?:[^']|'')*'(?:::[\\w ]+)?";
    private static final String TEXTS = "(" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*)";
    private static final Phrase LIST = Phrase.of(
            "CHECK", "\\s*" + COLUMN + "(?:IN\\s*\\(|=\\s*ANY\\s*\\(+\\s*ARRAY\\s*\\[)\\s*" + TEXTS + "\\s*[)\\]]");
    private static final Pattern EACH = Pattern.compile("'((?:[^']|'')*)'");

    static Optional<ListedValues> of(String check) {
        return LIST.first(check).map(found -> {
            var values = new LinkedHashSet<String>();
            EACH.matcher(found.group(2)).results().forEach(value -> values.add(value.group(1)));
            return new ListedValues(found.group(1).toLowerCase(Locale.ROOT), values);
        });
    }

    /** Lists that the migration has dropped, to be followed by others of the same columns. */
    static final class Dropped {

        private final Map<String, Set<String>> values = new HashMap<>();

        boolean any() {
            return !values.isEmpty();
        }

        void drop(TableName table, ListedValues listed) {
            values.put(table + "." + listed.column(), listed.values());
        }

        /** What may be written from now on and could not be before. */
        Set<String> wider(TableName table, ListedValues listed) {
            var before = values.get(table + "." + listed.column());
            if (before == null) {
                return Set.of();
            }
            var more = new LinkedHashSet<>(listed.values());
            more.removeAll(before);
            return more;
        }
    }
}
