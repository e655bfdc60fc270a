package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** REFRESH MATERIALIZED VIEW. */
public record RefreshView(TableName view, boolean concurrently, boolean fills) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(concurrently ? EXCLUSIVE : ACCESS_EXCLUSIVE, view);
        if (fills) {
            effects = effects.and(Effects.locking(ACCESS_SHARE, reads(now)))
                    .with(rows(now), Work.SCAN, Effort.CHECK_SCAN);
        }
        if (concurrently) {
            return effects.with(view, Work.SCAN, Effort.CHECK_SCAN);
        }
        effects = effects.with(view, Work.REWRITE, Effort.NONE);
        return fills && !now.schema().indexesOn(view).isEmpty()
                        || fills && now.schema().known(view).isEmpty()
                ? effects.with(view, Work.REWRITE, Effort.REWRITE)
                : effects;
    }

    /** What it reads, also through views. */
    private Set<TableName> reads(Situation now) {
        var reads = new LinkedHashSet<TableName>();
        for (var read : now.schema().readBy(view)) {
            reads.addAll(now.schema().family(read));
            Reading.under(now.schema(), read)
                    .forEach(under -> reads.addAll(now.schema().family(under)));
        }
        return reads;
    }

    private List<TableName> rows(Situation now) {
        return Seq.from(reads(now))
                .filter(read -> !Refusals.is(now, read, RelationKind.VIEW, RelationKind.PARTITIONED_TABLE))
                .toList();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var known = now.schema().told(view);
        boolean unique = Seq.from(now.schema().indexesOn(view))
                .anyMatch(index -> index.traits().unique() && index.traits().simple());
        return Refusals.first(
                () -> Refusals.relation(now, view),
                () -> Refusals.when(concurrently && !fills, SqlState.SYNTAX),
                () -> Refusals.when(
                        known.filter(one -> one.kind() != RelationKind.MATERIALIZED_VIEW)
                                .isPresent(),
                        wrongKind(now)),
                () -> Refusals.when(
                        concurrently && known.filter(one -> !one.populated()).isPresent(),
                        SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(concurrently && known.isPresent() && !unique, SqlState.NOT_IN_PREREQUISITE_STATE));
    }

    private String wrongKind(Situation now) {
        return Refusals.is(now, view, RelationKind.VIEW, RelationKind.SEQUENCE)
                ? SqlState.WRONG_OBJECT_TYPE
                : SqlState.FEATURE_NOT_SUPPORTED;
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(view).populated(fills);
        now.schema().table(view).emptied(!fills);
    }
}
