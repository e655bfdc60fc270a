package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import org.jspecify.annotations.Nullable;

/** What may stand in a default. */
final class Defaults {

    private Defaults() {}

    /** A sequence that a default names is looked at. */
    static Effects looked(@Nullable Expression value) {
        return value == null || value.sequence() == null
                ? Effects.NONE
                : Effects.locking(LockMode.ACCESS_SHARE, value.sequence());
    }

    static @Nullable String refusal(Situation now, Expression value) {
        return Refusals.first(
                () -> Refusals.when(value.queries(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(!value.columns().isEmpty(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> value.sequence() == null ? null : Refusals.relation(now, value.sequence()),
                () -> Functions.refusal(now, value));
    }
}
