package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.Casts;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in a default. */
final class Defaults {

    private static final int FIRST_THAT_LOOKS = 18;

    private Defaults() {}

    /** A sequence that a default names is looked at. */
    static Effects looked(Situation now, @Nullable Expression value) {
        return now.serverMajor() < FIRST_THAT_LOOKS || value == null || value.sequence() == null
                ? Effects.NONE
                : Effects.locking(LockMode.ACCESS_SHARE, value.sequence());
    }

    /** A bare number fits numbers and texts, and nothing else. */
    static boolean misfits(Situation now, DataType type, @Nullable Expression value) {
        if (value == null || !value.sql().strip().matches("\\(?-?[0-9]+\\)?")) {
            return false;
        }
        var base = now.schema().types().baseOf(type);
        boolean told = BuiltInTypes.has(base.name())
                || now.schema().types().labels(base.name()).isPresent();
        return told
                && (base.array()
                        || !Casts.assignable(new DataType("integer", List.of(), false), base)
                        || !BuiltInTypes.has(base.name()));
    }

    static @Nullable String refusal(Situation now, Expression value) {
        return Refusals.first(
                () -> Refusals.when(value.queries(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(!value.columns().isEmpty(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> value.sequence() == null ? null : Refusals.relation(now, value.sequence()),
                () -> Functions.refusal(now, value));
    }
}
