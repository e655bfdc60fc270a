package dev.lockkeeper.lint;

import java.util.List;
import java.util.Optional;

/** Sizes and traffic of the tables that are there, and what else is known of them. */
@FunctionalInterface
public interface Catalogue {

    Optional<TableFacts> table(TableName name);

    /**
     * What is there, as DDL: tables with their columns, constraints, indexes, views, triggers. It is read before the
     * history, which then tells what has come since.
     */
    default Optional<String> schema() {
        return Optional.empty();
    }

    /** What is known of a table's indexes; empty where nothing is. */
    default List<IndexFacts> indexes(TableName table) {
        return List.of();
    }

    /** The catalogue of somebody who has not given one. */
    static Catalogue unknown() {
        return name -> Optional.empty();
    }
}
