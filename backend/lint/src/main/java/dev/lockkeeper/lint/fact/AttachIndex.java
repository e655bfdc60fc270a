package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Index;
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
        boolean missing = now.schema().isWhole()
                && Seq.of(index, partition)
                        .anyMatch(name -> now.schema().index(name).isEmpty());
        return Refusals.when(missing, SqlState.UNDEFINED_TABLE);
    }

    @Override
    public void apply(Situation now) {
        now.schema().index(partition).ifPresent(part -> now.schema().put(part.under(index)));
    }
}
