package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand in a default. */
final class Defaults {

    /** From their minor releases 14.24, 15.19, 16.15 and 17.11 on; 13 has had its last without it. */
    private static final int FIRST_THAT_LOOKS = 14;

    private Defaults() {}

    /** Whether the server locks what a stored expression names, so that nobody drops it meanwhile. */
    static boolean looks(Situation now) {
        return now.serverMajor() >= FIRST_THAT_LOOKS;
    }

    /** A sequence that a default names is looked at. */
    static Effects looked(Situation now, @Nullable Expression value) {
        return !looks(now) || value == null || value.sequence() == null
                ? Effects.NONE
                : Effects.locking(LockMode.ACCESS_SHARE, value.sequence());
    }

    /** Whether it is known to be of a type that does not become the column's. */
    static boolean misfits(Situation now, TableName table, DataType type, @Nullable Expression value) {
        return value != null
                && Typed.of(now, table, value)
                        .or(() -> new Typing(now, table).type(value.term()))
                        .filter(own -> known(now, type) && !new Conversion(now, own, type).assignable())
                        .isPresent();
    }

    static boolean known(Situation now, DataType type) {
        var types = now.schema().types();
        var base = types.baseOf(type).name();
        return BuiltInTypes.has(base)
                || types.labels(base).isPresent()
                || types.attributes(base).isPresent();
    }

    static @Nullable String refusal(Situation now, Expression value) {
        return Refusals.first(
                () -> Refusals.when(value.queries(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(!value.columns().isEmpty(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> value.sequence() == null ? null : Refusals.relation(now, value.sequence()),
                () -> Functions.refusal(now, value),
                () -> new Typing(now, name -> Optional.empty()).refusal(Set.of(value.term())));
    }
}
