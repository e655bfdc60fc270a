package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
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

    static @Nullable String refusal(Situation now, Expression value) {
        return Refusals.first(
                () -> Refusals.when(value.queries(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(!value.columns().isEmpty(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> value.sequence() == null ? null : Refusals.relation(now, value.sequence()),
                () -> Functions.refusal(now, value));
    }
}
