package dev.lockkeeper.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done in a database.
 *
 * @param database null where nobody said which: any
 * @param table without the schema where that is {@code public}
 * @param object the constraint, column, view, trigger or index; empty where the table says it all
 */
public record Work(@Nullable UUID database, String table, String object) {

    /** Nothing in a database. */
    public static final Work NONE = new Work(null, "", "");

    private static final String USUAL_SCHEMA = "public.";

    public Work {
        table = table.strip();
        table = table.startsWith(USUAL_SCHEMA) ? table.substring(USUAL_SCHEMA.length()) : table;
        object = object.strip();
    }
}
