package dev.lockkeeper.lint.schema;

/** What sort of relation a name stands for. */
public enum RelationKind {
    TABLE,
    PARTITIONED_TABLE,
    FOREIGN_TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE,
    COMPOSITE_TYPE;

    /** Whether it has rows of its own in a file of its own. */
    public boolean stored() {
        return this == TABLE || this == MATERIALIZED_VIEW;
    }

    public boolean view() {
        return this == VIEW || this == MATERIALIZED_VIEW;
    }

    public boolean table() {
        return this == TABLE || this == PARTITIONED_TABLE || this == FOREIGN_TABLE;
    }
}
