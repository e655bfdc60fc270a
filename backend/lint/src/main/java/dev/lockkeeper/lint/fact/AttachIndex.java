package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Index;
import java.util.stream.Stream;

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
}
