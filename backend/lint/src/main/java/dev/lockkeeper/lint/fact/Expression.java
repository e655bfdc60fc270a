package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value as far as rules ask about it.
 *
 * @param sql as written
 * @param columns names that stand where columns stand
 * @param functions called, lower case
 * @param bareColumn the one column it consists of, with or without a cast
 * @param castTo the type of that cast
 * @param provesPresent columns that it says are not null, when it holds
 * @param pinned columns that it ties to given values, each with the number of those
 * @param always whether it is true whatever the row
 * @param never whether it is true of no row
 * @param sequence that nextval is asked of
 * @param reads relations that queries inside it read
 * @param queries whether there is a query inside it
 * @param term what its type depends on; opaque where nobody asks
 */
public record Expression(
        String sql,
        Set<String> columns,
        List<String> functions,
        @Nullable String bareColumn,
        @Nullable DataType castTo,
        Set<String> provesPresent,
        Map<String, Long> pinned,
        boolean always,
        boolean never,
        @Nullable TableName sequence,
        Set<TableName> reads,
        boolean queries,
        Term term) {

    public Expression {
        columns = Lists.copy(columns);
        functions = Lists.copy(functions);
        provesPresent = Lists.copy(provesPresent);
        pinned = Map.copyOf(pinned);
        reads = Lists.copy(reads);
    }

    /** With its term. */
    public Expression as(Term known) {
        return new Expression(
                sql,
                columns,
                functions,
                bareColumn,
                castTo,
                provesPresent,
                pinned,
                always,
                never,
                sequence,
                reads,
                queries,
                known);
    }
}
