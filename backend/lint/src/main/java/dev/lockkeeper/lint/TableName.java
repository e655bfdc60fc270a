package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/** A table's name; no schema and {@code public} are the same place. */
public record TableName(@Nullable String schema, String name) {

    private static final String PUBLIC = "public";

    public static TableName of(String name) {
        return new TableName(null, name);
    }

    /** Whether a body makes up the whole name while it runs, so that it may be any table. */
    public boolean madeUp() {
        return name.startsWith("${") && name.indexOf('}') == name.length() - 1;
    }

    private String place() {
        return schema == null ? PUBLIC : schema;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableName that && name.equals(that.name) && place().equals(that.place());
    }

    @Override
    public int hashCode() {
        return 31 * (31 + place().hashCode()) + name.hashCode();
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
