package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * CREATE TABLE in all its forms.
 *
 * @param partitionOf the parent, when it is born a partition
 * @param inherits other parents
 * @param likes tables whose columns it copies
 * @param reads tables that fill it
 */
public record CreateTable(
        TableName table,
        boolean ifNotExists,
        boolean temporary,
        List<NewColumn> columns,
        List<NewConstraint> constraints,
        @Nullable TableName partitionOf,
        boolean asDefault,
        List<TableName> inherits,
        List<TableName> likes,
        List<TableName> reads)
        implements Fact {

    public CreateTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        inherits = List.copyOf(inherits);
        likes = List.copyOf(likes);
        reads = List.copyOf(reads);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(SHARE_ROW_EXCLUSIVE, referenced())
                .and(Effects.locking(SHARE_UPDATE_EXCLUSIVE, inherits))
                .and(Effects.locking(ACCESS_SHARE, likes))
                .and(Effects.locking(ACCESS_SHARE, reads))
                .with(reads, Work.SCAN, Effort.UPDATE)
                .and(partition(now));
    }

    /** Tables that its foreign keys point to. */
    public List<TableName> referenced() {
        return constraints.stream()
                .map(NewConstraint::references)
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(table))
                .distinct()
                .toList();
    }

    private Effects partition(Situation now) {
        if (partitionOf == null) {
            return Effects.NONE;
        }
        var rest = now.schema().defaultPartition(partitionOf).stream().toList();
        return Effects.locking(ACCESS_EXCLUSIVE, partitionOf)
                .and(Effects.locking(ACCESS_EXCLUSIVE, rest))
                .with(rest, Work.SCAN, Effort.CHECK_SCAN);
    }

    /** IF NOT EXISTS changes nothing about a table that is known. */
    @Override
    public void apply(Situation now) {
        if (ifNotExists && now.schema().known(table).isPresent()) {
            return;
        }
        var created = now.schema().create(table);
        columns.forEach(column -> created.put(column.column()));
        constraints.forEach(constraint -> created.put(constraint.on(table, now.transaction())));
        likes.forEach(like -> copy(now.schema().table(like), created));
        inherits.forEach(parent -> copy(now.schema().table(parent), created));
        reads.stream().limit(1).forEach(source -> copyColumns(now.schema().table(source), created));
        if (partitionOf != null) {
            copy(now.schema().table(partitionOf), created);
            now.schema().attach(table, partitionOf, asDefault);
        }
    }

    private static void copy(Table from, Table to) {
        from.columns().forEach(to::put);
    }

    /** CREATE TABLE AS keeps types and forgets NOT NULL. */
    private static void copyColumns(Table from, Table to) {
        from.columns().forEach(column -> to.put(column.nullable(true)));
    }
}
