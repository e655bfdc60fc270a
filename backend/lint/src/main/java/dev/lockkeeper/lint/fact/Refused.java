package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/** Something that the grammar lets pass and the server does not, whatever there is. */
public record Refused(Reason reason) implements Fact {

    /** What is wrong with it. */
    public enum Reason {
        SYNTAX(SqlState.SYNTAX),
        FEATURE(SqlState.FEATURE_NOT_SUPPORTED),
        SCHEMA(SqlState.INVALID_SCHEMA_DEFINITION);

        private final String state;

        Reason(String state) {
            this.state = state;
        }
    }

    @Override
    public @Nullable String preparation(Situation now) {
        return reason.state;
    }
}
