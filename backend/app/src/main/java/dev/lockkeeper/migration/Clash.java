package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that two migrations of one database take hold of.
 *
 * @param mine the statement of the migration that is looked at
 * @param theirs the statement of the other
 * @param ranAt when the other ran, after this one's revision was written; null while it is under way
 */
public record Clash(
        Hold.Kind kind,
        String name,
        Place mine,
        Other other,
        Place theirs,
        @Nullable Instant ranAt) {

    /** A statement. The number is 0 where a script as a whole is meant, or where none is known. */
    public record Place(String script, int statement, int line, String excerpt) {}

    /** The migration that is met. */
    public record Other(MigrationId id, UUID uuid, String title, MigrationStatus status, String author) {}

    /** As it stands in a sentence. */
    public String what() {
        return kind == Hold.Kind.VERSION ? "version " + name : name;
    }

    /** Whether it meets in a column of that table, which says more. */
    boolean saysMoreThan(Clash table) {
        return kind == Hold.Kind.COLUMN
                && table.kind() == Hold.Kind.TABLE
                && other.equals(table.other())
                && name.startsWith(table.name() + ".");
    }
}
