package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;

/** REFRESH MATERIALIZED VIEW. */
public record RefreshView(TableName view, boolean concurrently) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var reads = now.schema().readBy(view);
        var effects = Effects.locking(concurrently ? EXCLUSIVE : ACCESS_EXCLUSIVE, view)
                .and(Effects.locking(ACCESS_SHARE, reads))
                .with(reads, Work.SCAN, Effort.CHECK_SCAN);
        return concurrently
                ? effects.with(view, Work.SCAN, Effort.CHECK_SCAN)
                : effects.with(view, Work.REWRITE, Effort.REWRITE);
    }
}
