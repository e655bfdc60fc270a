package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.RelationKind;
import org.jspecify.annotations.Nullable;

/** ALTER INDEX … ATTACH PARTITION. */
public record AttachIndex(TableName index, TableName partition) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var tables = Seq.of(index, partition)
                .flatMap(name -> Seq.from(now.schema().index(name)))
                .map(Index::table)
                .toList();
        return Effects.locking(ACCESS_SHARE, tables);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var whole = now.schema().index(index);
        var part = now.schema().index(partition);
        return Refusals.first(
                () -> Refusals.when(now.schema().told(index).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(now.schema().isWhole() && whole.isEmpty(), SqlState.UNDEFINED_TABLE),
                () -> Refusals.when(
                        whole.filter(own -> Refusals.is(now, own.table(), RelationKind.TABLE))
                                .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(now.schema().told(partition).isPresent(), SqlState.INVALID_OBJECT_DEFINITION),
                () -> Refusals.when(now.schema().isWhole() && part.isEmpty(), SqlState.UNDEFINED_TABLE),
                () -> whole.isPresent() && part.isPresent() ? unfit(now, whole.get(), part.get()) : null);
    }

    /** It has to be on a partition of that very table, and to be like the whole. */
    private @Nullable String unfit(Situation now, Index whole, Index part) {
        var above = part.traits().parent();
        if (index.equals(above)) {
            return null;
        }
        boolean below = now.schema().partitions(whole.table()).contains(part.table());
        return Refusals.when(above != null || !below || !Growth.alike(part, whole), SqlState.NOT_IN_PREREQUISITE_STATE);
    }

    @Override
    public void apply(Situation now) {
        now.schema().index(partition).ifPresent(part -> now.schema().put(part.under(index)));
    }
}
