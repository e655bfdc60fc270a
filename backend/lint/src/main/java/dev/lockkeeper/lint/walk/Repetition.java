package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a loop makes of a statement.
 *
 * <p>One row at a time, in a loop without end in sight, is the whole table in one transaction. A loop that commits and
 * names its rows by a variable or a LIMIT is a batch, however many rows there are.
 */
final class Repetition {

    private Repetition() {}

    static Fact of(Fact fact, Flow flow, Schema schema) {
        if (!flow.repeated()) {
            return fact;
        }
        if (fact instanceof Update update) {
            return new Update(
                    update.table(),
                    update.columns(),
                    where(update.where(), update.table(), flow, schema),
                    update.reads(),
                    update.query(),
                    sought(update.sought(), flow),
                    update.only());
        }
        return fact instanceof Delete delete
                ? new Delete(
                        delete.table(),
                        where(delete.where(), delete.table(), flow, schema),
                        delete.reads(),
                        delete.query(),
                        sought(delete.sought(), flow),
                        delete.only())
                : fact;
    }

    /** An index leads to the rows of one turn, not to those of all. */
    private static Set<String> sought(Set<String> columns, Flow flow) {
        return flow.commits() ? columns : Set.of();
    }

    private static @Nullable Expression where(@Nullable Expression where, TableName table, Flow flow, Schema schema) {
        if (where == null || where.always()) {
            return where;
        }
        var pinned = flow.commits() && flow.batch() ? keys(table, schema) : Map.<String, Long>of();
        return flow.commits() && !flow.batch() ? where : pinned(where, pinned);
    }

    private static Map<String, Long> keys(TableName table, Schema schema) {
        var keys = new HashMap<>(Map.of("id", 1L, "ctid", 1L));
        schema.table(table)
                .constraints()
                .forEach(constraint -> constraint.columns().forEach(column -> keys.put(column, 1L)));
        return keys;
    }

    private static Expression pinned(Expression where, Map<String, Long> columns) {
        return new Expression(
                where.sql(),
                where.columns(),
                where.functions(),
                where.bareColumn(),
                where.castTo(),
                where.provesPresent(),
                columns,
                where.always(),
                where.never(),
                where.sequence(),
                where.reads(),
                where.queries(),
                where.term());
    }
}
