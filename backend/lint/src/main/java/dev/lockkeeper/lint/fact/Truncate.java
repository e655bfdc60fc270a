package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** TRUNCATE. */
public record Truncate(List<TableName> tables, boolean cascade) implements Fact {

    public Truncate {
        tables = List.copyOf(tables);
    }

    @Override
    public Effects effects(Situation now) {
        var emptied = emptied(now);
        return Effects.locking(ACCESS_EXCLUSIVE, emptied).with(emptied, Work.REWRITE, Effort.NONE);
    }

    /** CASCADE goes on to whoever refers to a table that is emptied. */
    public Set<TableName> emptied(Situation now) {
        var emptied = new LinkedHashSet<TableName>();
        var waiting = new ArrayDeque<TableName>(tables);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (emptied.add(next)) {
                waiting.addAll(now.schema().partitions(next));
                waiting.addAll(cascade ? now.schema().referencing(next) : List.of());
            }
        }
        return emptied;
    }
}
