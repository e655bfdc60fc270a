package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/**
 * What the server refuses inside a transaction block and what touches no relation, such as CREATE DATABASE.
 *
 * @param what its words, such as "CREATE DATABASE"
 */
public record OutsideTransaction(String what) implements Fact {

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.when(now.block(), SqlState.ACTIVE_TRANSACTION);
    }
}
