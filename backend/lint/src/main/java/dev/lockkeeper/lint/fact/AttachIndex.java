package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Index;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ALTER INDEX … ATTACH PARTITION. */
public record AttachIndex(TableName index, TableName partition) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var tables = Stream.of(index, partition)
                .flatMap(name -> now.schema().index(name).stream())
                .map(Index::table)
                .toList();
        return Effects.locking(ACCESS_SHARE, tables);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean missing = now.schema().isWhole()
                && Stream.of(index, partition)
                        .anyMatch(name -> now.schema().index(name).isEmpty());
        return Refusals.when(missing, SqlState.UNDEFINED_TABLE);
    }

    @Override
    public void apply(Situation now) {
        now.schema().index(partition).ifPresent(part -> now.schema().put(part.under(index)));
    }
}
