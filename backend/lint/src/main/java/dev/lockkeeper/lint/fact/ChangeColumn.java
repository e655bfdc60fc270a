package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Column.Generated;

/** A change of a column that leaves its rows alone, or computes a stored value anew. */
public record ChangeColumn(TableName table, String column, Change change, LockMode lock) implements Fact {

    /** The changes there are. */
    public enum Change {
        SET_DEFAULT,
        DROP_DEFAULT,
        DROP_NOT_NULL,
        SET_EXPRESSION,
        OTHER
    }

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(lock, now.schema().family(table));
        return change == Change.SET_EXPRESSION && stored(now)
                ? effects.with(now.schema().leaves(table), Work.REWRITE, Effort.REWRITE)
                : effects;
    }

    private boolean stored(Situation now) {
        return now.schema()
                .table(table)
                .column(column)
                .map(known -> known.generated() != Generated.VIRTUAL)
                .orElse(true);
    }

    @Override
    public void apply(Situation now) {
        var known = now.schema().table(table);
        switch (change) {
            case SET_DEFAULT -> known.change(column, was -> was.defaulting(true));
            case DROP_DEFAULT -> known.change(column, was -> was.defaulting(false));
            case DROP_NOT_NULL -> known.change(column, was -> was.nullable(true));
            case SET_EXPRESSION, OTHER -> known.column(column);
        }
    }
}
