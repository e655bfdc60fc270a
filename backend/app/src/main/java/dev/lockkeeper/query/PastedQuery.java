package dev.lockkeeper.query;

import dev.lockkeeper.catalogue.DatabaseId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants looked at; either of query and plan may be empty.
 *
 * @param definitions DDL of the tables and indexes, as far as it was given
 */
public record PastedQuery(@Nullable DatabaseId database, String sql, String plan, String definitions) {

    /** Characters of the query, and of the definitions. */
    public static final int MOST_SQL = 200_000;

    public static final int MOST_PLAN = 1_000_000;
}
