package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bounds of a partition as a condition on its rows, for parents that are split by one plain column. */
final class Bounds {

    static final String UNKNOWN_KEY = "partition_key";

    private static final Pattern KEY = Pattern.compile("(?is)(RANGE|LIST)\\s*\\(\\s*(\\w+|\"[^\"]+\")\\s*\\)");
    private static final Pattern RANGE =
            Pattern.compile("(?is)FOR\\s+VALUES\\s+FROM\\s*\\(([^,()]+)\\)\\s*TO\\s*\\(([^,()]+)\\)");
    private static final Pattern LIST = Pattern.compile("(?is)FOR\\s+VALUES\\s+IN\\s*\\(([^()]+)\\)");

    private Bounds() {}

    static Optional<String> condition(Table parent, String bound) {
        var split = KEY.matcher(parent.told(Table.PARTITIONED).orElse(""));
        if (!split.matches()) {
            return Optional.empty();
        }
        return split.group(1).equalsIgnoreCase("RANGE") ? range(split.group(2), bound) : list(split.group(2), bound);
    }

    /** As above where nothing is known of the parent: with a name that stands for its one column. */
    static Optional<String> guessed(Table parent, String bound) {
        boolean known = parent.told(Table.PARTITIONED).isPresent()
                || !parent.partitionKey().isEmpty();
        if (known) {
            return Optional.empty();
        }
        return range(UNKNOWN_KEY, bound).or(() -> list(UNKNOWN_KEY, bound));
    }

    /** The column by which it is split. */
    static Optional<String> key(Table parent) {
        var split = KEY.matcher(parent.told(Table.PARTITIONED).orElse(""));
        return split.matches() ? Optional.of(split.group(2)) : Optional.empty();
    }

    private static Optional<String> range(String key, String bound) {
        var range = RANGE.matcher(bound.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        parts.add(key + " IS NOT NULL");
        if (!range.group(1).strip().equalsIgnoreCase("MINVALUE")) {
            parts.add(key + " >= " + range.group(1).strip());
        }
        if (!range.group(2).strip().equalsIgnoreCase("MAXVALUE")) {
            parts.add(key + " < " + range.group(2).strip());
        }
        return Optional.of(String.join(" AND ", parts));
    }

    private static Optional<String> list(String key, String bound) {
        var list = LIST.matcher(bound.strip());
        boolean plain =
                list.matches() && !list.group(1).toUpperCase(Locale.ROOT).contains("NULL");
        return plain
                ? Optional.of(key + " IS NOT NULL AND " + key + " IN ("
                        + list.group(1).strip() + ")")
                : Optional.empty();
    }
}
