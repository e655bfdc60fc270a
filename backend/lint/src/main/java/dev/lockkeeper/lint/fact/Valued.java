package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.Overloads;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a term.
 *
 * @param type with _ for blanks, null when it is not known
 * @param moves whether it surely may answer otherwise another time
 * @param error with which the server refuses it, null when none is sure
 */
record Valued(
        @Nullable String type, boolean moves, @Nullable String error) {

    static final Valued OPAQUE = new Valued(null, false, null);
    static final Valued UNTYPED = new Valued(Overloads.UNTYPED, false, null);

    static Valued of(@Nullable String type) {
        return new Valued(type, false, null);
    }

    static Valued wrong(String state) {
        return new Valued(null, false, state);
    }

    Valued moving(boolean also) {
        return new Valued(type, moves || also, error);
    }

    boolean untyped() {
        return Overloads.UNTYPED.equals(type);
    }

    boolean known() {
        return type != null;
    }
}
