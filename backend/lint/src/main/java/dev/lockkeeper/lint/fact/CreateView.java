package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.View;
import java.util.List;
import java.util.Set;

/** CREATE VIEW, CREATE MATERIALIZED VIEW. */
public record CreateView(
        TableName view, boolean materialized, boolean replaces, List<TableName> reads, Set<String> columns)
        implements Fact {

    public CreateView {
        reads = List.copyOf(reads);
        columns = Set.copyOf(columns);
    }

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(ACCESS_SHARE, reads);
        if (replaces && now.schema().known(view).isPresent()) {
            effects = effects.and(Effects.locking(ACCESS_EXCLUSIVE, view));
        }
        return materialized ? effects.with(reads, Work.SCAN, Effort.CHECK_SCAN) : effects;
    }

    @Override
    public void apply(Situation now) {
        if (!replaces || now.schema().known(view).isEmpty()) {
            now.schema().putView(view, new View(Set.copyOf(reads), columns));
        }
    }
}
