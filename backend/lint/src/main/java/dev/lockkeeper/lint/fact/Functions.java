package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** What may be called. */
final class Functions {

    private Functions() {}

    /** A name that nobody has made and that no server has. */
    static @Nullable String refusal(Situation now, Expression value) {
        var types = now.schema().types();
        boolean unknown = now.schema().isWhole()
                && !now.schema().names().any("EXTENSION")
                && value.functions().stream()
                        .anyMatch(
                                name -> types.function(name).isEmpty() && !types.told(name) && !name.startsWith("pg_"));
        return Refusals.when(unknown, SqlState.UNDEFINED_FUNCTION);
    }
}
