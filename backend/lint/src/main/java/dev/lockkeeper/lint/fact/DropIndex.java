package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Index;
import java.util.List;

/** DROP INDEX. */
public record DropIndex(List<TableName> indexes, boolean concurrently) implements Fact {

    public DropIndex {
        indexes = List.copyOf(indexes);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE, tables(now));
    }

    /** The tables of those indexes that have been heard of. */
    public List<TableName> tables(Situation now) {
        return indexes.stream()
                .flatMap(name -> now.schema().index(name).stream())
                .map(Index::table)
                .distinct()
                .toList();
    }

    /** Whether all of them were made in this migration. */
    public boolean created(Situation now) {
        return indexes.stream()
                .allMatch(
                        name -> now.schema().index(name).filter(Index::created).isPresent());
    }

    @Override
    public void apply(Situation now) {
        indexes.forEach(now.schema()::dropIndex);
    }
}
