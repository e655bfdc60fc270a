package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Index;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX. */
public record CreateIndex(
        @Nullable String name,
        TableName table,
        boolean only,
        boolean unique,
        boolean concurrently,
        boolean ifNotExists,
        List<String> columns,
        Set<String> computed,
        String sql)
        implements Fact {

    public CreateIndex {
        columns = List.copyOf(columns);
        computed = Set.copyOf(computed);
    }

    @Override
    public Effects effects(Situation now) {
        var tables = only ? List.of(table) : now.schema().family(table);
        var lock = Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE, tables);
        return only ? lock : lock.with(now.schema().leaves(table), Work.INDEX, effort(now));
    }

    private Effort effort(Situation now) {
        return computed.isEmpty() ? IndexEffort.of(now.schema().table(table), columns) : Effort.INDEX_ON_TEXT;
    }

    @Override
    public void apply(Situation now) {
        if (name != null) {
            var full = new TableName(table.schema(), name);
            now.schema().put(new Index(full, table, new LinkedHashSet<>(columns), computed, true));
        }
    }
}
