package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where values of a type may be kept: those of fixed length lie in their row and nowhere else. */
record Storage(Situation now, @Nullable DataType type) {

    private static final int FIRST_WITH_DEFAULT = 16;
    private static final Set<String> METHODS = Set.of("pglz", "lz4", "default");
    private static final Set<String> FIXED = Set.of(
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "timetz",
            "interval",
            "boolean",
            "oid",
            "uuid",
            "money",
            "macaddr",
            "macaddr8",
            "name",
            "point",
            "line",
            "lseg",
            "box",
            "circle",
            "\"char\"");

    static boolean known(String word, int major) {
        return Set.of("plain", "main", "external", "extended").contains(word)
                || word.equals("default") && major >= FIRST_WITH_DEFAULT;
    }

    @Nullable
    String refusal(String word) {
        boolean moves = !word.equals("plain") && !word.equals("default");
        return Refusals.when(moves && fixed(), SqlState.FEATURE_NOT_SUPPORTED);
    }

    @Nullable
    String compression(String method) {
        return Refusals.first(
                () -> Refusals.when(fixed() && !method.equals("default"), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(!METHODS.contains(method), SqlState.INVALID_PARAMETER));
    }

    private boolean fixed() {
        if (type == null || type.array()) {
            return false;
        }
        var types = now.schema().types();
        var base = types.baseOf(type);
        return !base.array()
                && (FIXED.contains(base.name())
                        || !BuiltInTypes.has(base.name())
                                && types.labels(base.name()).isPresent());
    }
}
