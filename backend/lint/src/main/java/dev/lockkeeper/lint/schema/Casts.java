package dev.lockkeeper.lint.schema;

import java.util.Map;
import java.util.Set;

/** Which types the server turns into which of its own accord, and which it compares. */
public final class Casts {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "name");
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");

    /** Assignments beside those within a family. */
    private static final Map<String, Set<String>> ASSIGNED = Map.ofEntries(
            Map.entry("json", Set.of("jsonb")),
            Map.entry("jsonb", Set.of("json")),
            Map.entry("cidr", Set.of("inet")),
            Map.entry("inet", Set.of("cidr")),
            Map.entry("bit", Set.of("varbit")),
            Map.entry("varbit", Set.of("bit")),
            Map.entry("time", Set.of("timetz", "interval")),
            Map.entry("timetz", Set.of("time")),
            Map.entry("interval", Set.of("time")),
            Map.entry("timestamp", Set.of("time")),
            Map.entry("timestamptz", Set.of("time", "timetz")),
            Map.entry("oid", Set.of("integer", "bigint")),
            Map.entry("integer", Set.of("oid", "money")),
            Map.entry("bigint", Set.of("oid", "money")),
            Map.entry("smallint", Set.of("oid")),
            Map.entry("numeric", Set.of("money")),
            Map.entry("money", Set.of("numeric")));

    private Casts() {}

    /** Whether a column may become the other type without a USING; true also where nothing is known. */
    public static boolean assignable(DataType from, DataType to) {
        if (!known(from) || !known(to) || from.equals(to)) {
            return true;
        }
        if (from.array() != to.array()) {
            return !from.array() ? false : TEXTS.contains(to.name());
        }
        return from.name().equals(to.name())
                || TEXTS.contains(to.name())
                || NUMBERS.contains(from.name()) && NUMBERS.contains(to.name())
                || TIMES.contains(from.name()) && TIMES.contains(to.name())
                || ASSIGNED.getOrDefault(from.name(), Set.of()).contains(to.name());
    }

    /** Whether a foreign key may go from one to the other; true also where nothing is known. */
    public static boolean comparable(DataType from, DataType to) {
        if (!known(from) || !known(to) || from.name().equals(to.name()) && from.array() == to.array()) {
            return true;
        }
        if (from.array() || to.array()) {
            return false;
        }
        return NUMBERS.contains(from.name()) && NUMBERS.contains(to.name())
                || TEXTS.contains(from.name()) && TEXTS.contains(to.name())
                || TIMES.contains(from.name()) && TIMES.contains(to.name())
                || from.name().equals("cidr") && to.name().equals("inet")
                || WHOLE.contains(from.name()) && to.name().equals("oid");
    }

    private static boolean known(DataType type) {
        return BuiltInTypes.has(type.name());
    }
}
