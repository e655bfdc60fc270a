package dev.lockkeeper.lint.schema;

import java.util.Set;

/** What a change of a column's type costs, measured on the server form by form. */
public enum TypeChange {
    /** The rows stay as they are. */
    NONE,
    /** Every row is written anew. */
    REWRITE,
    /** As cheap as the session's time zone is UTC. */
    DEPENDS_ON_TIME_ZONE;

    private static final Set<String> PRECISION_TYPES = Set.of("timestamp", "timestamptz", "time", "timetz");
    private static final int FULL_PRECISION = 6;

    public static TypeChange between(DataType from, DataType to) {
        boolean kin = from.name().equals(to.name()) && from.array() == to.array();
        if (kin && (to.modifiers().isEmpty() || from.equals(to))) {
            return NONE;
        }
        if (from.array() || to.array()) {
            return REWRITE;
        }
        return kin ? resized(from, to) : converted(from, to);
    }

    private static TypeChange resized(DataType from, DataType to) {
        return switch (from.name()) {
            case "numeric" ->
                cheapIf(!from.modifiers().isEmpty() && to.length() >= from.length() && to.scale() == from.scale());
            case "varchar", "varbit" -> cheapIf(from.length() >= 0 && to.length() >= from.length());
            case "interval" -> interval(from, to);
            default -> cheapIf(PRECISION_TYPES.contains(from.name()) && precision(to) >= precision(from));
        };
    }

    /** Only the least of the fields counts, and the precision where that is the second. */
    private static TypeChange interval(DataType from, DataType to) {
        boolean noCoarser = to.scale() <= from.scale();
        return cheapIf(noCoarser && (from.scale() > 0 || precision(to) >= precision(from)));
    }

    private static TypeChange converted(DataType from, DataType to) {
        boolean zoned = Set.of("timestamp", "timestamptz").containsAll(Set.of(from.name(), to.name()));
        if (zoned && precision(to) == FULL_PRECISION) {
            return DEPENDS_ON_TIME_ZONE;
        }
        return cheapIf(Casts.same(from, to) && to.modifiers().isEmpty());
    }

    private static int precision(DataType type) {
        return type.length() < 0 ? FULL_PRECISION : type.length();
    }

    private static TypeChange cheapIf(boolean cheap) {
        return cheap ? NONE : REWRITE;
    }
}
