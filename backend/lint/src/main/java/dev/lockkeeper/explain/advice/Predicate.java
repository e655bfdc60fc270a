package dev.lockkeeper.explain.advice;

import org.jspecify.annotations.Nullable;

/**
 * One of the conditions that all have to hold.
 *
 * @param text as printed, without brackets around it
 * @param qualifier by which the column is said to be somebody's, null where there is no doubt
 * @param column as it would be written in SQL, null where none stands alone
 * @param expression what is computed from columns and then compared, null where a column is
 * @param constant whether it is the same for every call, as far as the plan shows
 */
record Predicate(
        String text,
        Kind kind,
        @Nullable String qualifier,
        @Nullable String column,
        @Nullable String expression,
        boolean constant) {

    enum Kind {
        EQUAL,
        RANGE,
        /** Whether it is null, or true. */
        STATE,
        PREFIX,
        CONTAINS,
        OTHER
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** What an index would have as its key. */
    @Nullable
    String key() {
        return expression == null ? column : "(" + expression + ")";
    }

    boolean speaksOf(@Nullable String alias) {
        return qualifier == null || qualifier.equals(alias);
    }
}
