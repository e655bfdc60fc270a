package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** What may stand in a default. */
final class Defaults {

    private Defaults() {}

    static @Nullable String refusal(Situation now, Expression value) {
        return Refusals.first(
                () -> Refusals.when(!value.reads().isEmpty(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(!value.columns().isEmpty(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> value.sequence() == null ? null : Refusals.relation(now, value.sequence()),
                () -> Functions.refusal(now, value));
    }
}
