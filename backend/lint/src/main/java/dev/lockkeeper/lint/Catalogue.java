package dev.lockkeeper.lint;

import java.util.Optional;

/** Sizes and traffic of the tables that are there. */
@FunctionalInterface
public interface Catalogue {

    Optional<TableFacts> table(TableName name);

    /** The catalogue of somebody who has not given one. */
    static Catalogue unknown() {
        return name -> Optional.empty();
    }
}
