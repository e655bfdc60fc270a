package dev.lockkeeper.lint.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column as far as it is known.
 *
 * @param type null when nobody has told
 * @param created added in the migration at hand
 */
public record Column(
        String name,
        @Nullable DataType type,
        boolean notNull,
        boolean hasDefault,
        Generated generated,
        boolean created) {

    /** Whether and how the column computes itself. */
    public enum Generated {
        NO,
        STORED,
        VIRTUAL
    }

    Column settled() {
        return new Column(name, type, notNull, hasDefault, generated, false);
    }

    public Column named(String other) {
        return new Column(other, type, notNull, hasDefault, generated, created);
    }

    public Column typed(@Nullable DataType other) {
        return new Column(name, other, notNull, hasDefault, generated, created);
    }

    public Column nullable(boolean nullable) {
        return new Column(name, type, !nullable, hasDefault, generated, created);
    }

    public Column defaulting(boolean to) {
        return new Column(name, type, notNull, to, generated, created);
    }
}
