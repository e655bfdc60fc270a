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

    private static final Set<String> PRECISION_TYPES = Set.of("timestamp", "timestamptz", "time", "timetz", "interval");
    private static final int FULL_PRECISION = 6;

    public static TypeChange between(DataType from, DataType to) {
        if (from.equals(to)) {
            return NONE;
        }
        if (from.array() || to.array()) {
            return REWRITE;
        }
        return from.name().equals(to.name()) ? resized(from, to) : converted(from, to);
    }

    private static TypeChange resized(DataType from, DataType to) {
        if (from.name().equals("numeric")) {
            return numeric(from, to);
        }
        if (from.name().equals("varchar") || from.name().equals("varbit")) {
            return cheapIf(to.length() < 0 || from.length() >= 0 && to.length() >= from.length());
        }
        return cheapIf(PRECISION_TYPES.contains(from.name()) && precision(to) >= precision(from));
    }

    private static TypeChange numeric(DataType from, DataType to) {
        boolean widens = !from.modifiers().isEmpty() && to.length() >= from.length() && to.scale() == from.scale();
        return cheapIf(to.modifiers().isEmpty() || widens);
    }

    private static TypeChange converted(DataType from, DataType to) {
        return switch (from.name() + " to " + to.name()) {
            case "varchar to text", "text to citext", "citext to text", "cidr to inet", "xml to text" -> NONE;
            case "text to varchar", "citext to varchar" -> cheapIf(to.length() < 0);
            case "varchar to citext" -> NONE;
            case "integer to oid", "oid to integer" -> NONE;
            case "timestamp to timestamptz", "timestamptz to timestamp" ->
                precision(to) >= precision(from) ? DEPENDS_ON_TIME_ZONE : REWRITE;
            default -> REWRITE;
        };
    }

    private static int precision(DataType type) {
        return type.modifiers().isEmpty() ? FULL_PRECISION : type.length();
    }

    private static TypeChange cheapIf(boolean cheap) {
        return cheap ? NONE : REWRITE;
    }
}
