package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as far as it is known.
 *
 * @param columns of its own table, in their order
 * @param provesPresent columns that it proves to be not null, once valid
 * @param references the other table of a foreign key
 * @param transaction in which it was added here, 0 when it was there before
 */
public record Constraint(
        String name,
        Kind kind,
        Set<String> columns,
        boolean valid,
        Set<String> provesPresent,
        @Nullable TableName references,
        int transaction) {

    /** The sorts of constraint. */
    public enum Kind {
        CHECK,
        NOT_NULL,
        UNIQUE,
        PRIMARY_KEY,
        EXCLUDE,
        FOREIGN_KEY
    }

    public Constraint {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        provesPresent = Set.copyOf(provesPresent);
    }

    public Constraint validated() {
        return new Constraint(name, kind, columns, true, provesPresent, references, transaction);
    }

    Constraint settled() {
        return new Constraint(name, kind, columns, valid, provesPresent, references, 0);
    }

    public Constraint named(String other) {
        return new Constraint(other, kind, columns, valid, provesPresent, references, transaction);
    }
}
