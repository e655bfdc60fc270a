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

    static final int FIRST_THAT_LOOKS = 18;

    private Defaults() {}

    /** A sequence that a default names is looked at. */
    static Effects looked(Situation now, @Nullable Expression value) {
        return now.serverMajor() < FIRST_THAT_LOOKS || value == null || value.sequence() == null
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
