package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.Set;

/**
 * What hangs on a table under a name of its own: a trigger, a policy, a rule, extended statistics, a place in a
 * publication.
 *
 * @param columns of the table that it names
 * @param reads other relations that it names
 * @param functions that it calls
 */
public record Attachment(Kind kind, String name, Set<String> columns, Set<TableName> reads, Set<String> functions) {

    /** The sorts of attachment. */
    public enum Kind {
        TRIGGER,
        POLICY,
        RULE,
        STATISTICS,
        PUBLICATION
    }

    public Attachment {
        columns = Lists.copy(columns);
        reads = Lists.copy(reads);
        functions = Lists.copy(functions);
    }

    /** Whether it goes silently when a column that it names goes. */
    boolean goesWithColumn() {
        return kind == Kind.STATISTICS;
    }

    Attachment renamedColumn(String from, String to) {
        return new Attachment(kind, name, Renaming.of(columns, from, to), reads, functions);
    }

    public Attachment named(String other) {
        return new Attachment(kind, other, columns, reads, functions);
    }
}
