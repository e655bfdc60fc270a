package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Set;

/** What becomes of values that the new type has no room for. */
enum Narrowing {
    NONE,
    LOSES,
    REFUSES;

    private static final List<String> WHOLE = List.of("smallint", "integer", "bigint");
    private static final Set<String> FRACTIONS = Set.of("numeric", "real", "double precision");
    private static final Set<String> INSTANTS = Set.of("timestamp", "timestamptz");
    private static final Set<String> CLOCKS = Set.of("timestamp", "timestamptz", "time", "timetz", "interval");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "citext");
    private static final int FINEST = 6;

    /** An explicit cast of strings cuts where assignment refuses. */
    static Narrowing between(DataType from, DataType to, boolean forced) {
        if (from.array() || to.array()) {
            return NONE;
        }
        if (TEXTS.contains(from.name()) && TEXTS.contains(to.name())) {
            return shorter(from, to) ? forced ? LOSES : REFUSES : NONE;
        }
        if (from.name().equals("numeric") && to.name().equals("numeric")) {
            return numeric(from, to);
        }
        return rounds(from, to) ? LOSES : WHOLE.indexOf(to.name()) >= 0 && smaller(from, to) ? REFUSES : NONE;
    }

    private static boolean shorter(DataType from, DataType to) {
        int room = to.name().equals("char") && to.length() < 0 ? 1 : to.length();
        return room >= 0 && (from.length() < 0 || room < from.length());
    }

    private static Narrowing numeric(DataType from, DataType to) {
        if (to.modifiers().isEmpty()) {
            return NONE;
        }
        if (from.modifiers().isEmpty() || scale(to) < scale(from)) {
            return LOSES;
        }
        return to.length() - scale(to) < from.length() - scale(from) ? REFUSES : NONE;
    }

    private static int scale(DataType type) {
        return type.modifiers().size() < 2 ? 0 : type.modifiers().get(1);
    }

    private static boolean rounds(DataType from, DataType to) {
        boolean fraction = FRACTIONS.contains(from.name()) && WHOLE.contains(to.name());
        boolean coarser = CLOCKS.contains(from.name()) && CLOCKS.contains(to.name()) && precision(to) < precision(from);
        boolean day = INSTANTS.contains(from.name())
                && Set.of("date", "time", "timetz").contains(to.name());
        return fraction || coarser || day || floats(from, to);
    }

    private static boolean floats(DataType from, DataType to) {
        return from.name().equals("double precision") && to.name().equals("real")
                || from.name().equals("numeric")
                        && Set.of("real", "double precision").contains(to.name());
    }

    private static boolean smaller(DataType from, DataType to) {
        return WHOLE.indexOf(from.name()) > WHOLE.indexOf(to.name());
    }

    private static int precision(DataType type) {
        return type.modifiers().isEmpty() ? FINEST : type.length();
    }

    /** Counts the values that do not come through as they are. */
    static String preflight(AlterColumnType alter) {
        var column = Sql.name(alter.column());
        boolean text = TEXTS.contains(alter.type().name());
        var test = text
                ? "length(" + column + ") > " + Math.max(1, alter.type().length())
                : column + " IS DISTINCT FROM " + column + "::" + alter.type() + "::numeric";
        var moment = CLOCKS.contains(alter.type().name()) || alter.type().name().equals("date");
        return "SELECT count(*) FROM " + Sql.name(alter.table()) + " WHERE "
                + (moment ? column + " IS DISTINCT FROM " + column + "::" + alter.type() : test) + ";";
    }
}
