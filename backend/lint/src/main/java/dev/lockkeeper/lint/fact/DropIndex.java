package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DROP INDEX. */
public record DropIndex(List<TableName> indexes, boolean concurrently, boolean ifExists, boolean cascade)
        implements Fact {

    public DropIndex {
        indexes = Lists.copy(indexes);
    }

    @Override
    public Effects effects(Situation now) {
        var all = new ArrayList<TableName>();
        tables(now).forEach(table -> all.addAll(now.schema().family(table)));
        return Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE, all);
    }

    /** The tables of those indexes that have been heard of. */
    public List<TableName> tables(Situation now) {
        return Seq.from(indexes)
                .flatMap(name -> Seq.from(now.schema().index(name)))
                .map(Index::table)
                .distinct()
                .toList();
    }

    /** Whether all of them were made in this migration. */
    public boolean created(Situation now) {
        return Seq.from(indexes)
                .allMatch(
                        name -> now.schema().index(name).filter(Index::created).isPresent());
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.when(concurrently && now.block(), SqlState.ACTIVE_TRANSACTION),
                () -> Refusals.when(concurrently && (indexes.size() > 1 || cascade), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Seq.from(indexes).firstNotNull(name -> refusal(now, name)));
    }

    private @Nullable String refusal(Situation now, TableName name) {
        var known = now.schema().index(name);
        if (known.isEmpty()) {
            boolean other = now.schema().told(name).isPresent();
            boolean missing = now.schema().isWhole() && !ifExists;
            return Refusals.first(
                    () -> Refusals.when(other, SqlState.WRONG_OBJECT_TYPE),
                    () -> Refusals.when(
                            missing,
                            name.schema() != null && Refusals.schema(now, name.schema()) != null
                                    ? SqlState.INVALID_SCHEMA
                                    : SqlState.UNDEFINED_OBJECT));
        }
        boolean needed =
                known.get().traits().constraint() || known.get().traits().parent() != null;
        boolean partitioned = concurrently && Refusals.is(now, known.get().table(), RelationKind.PARTITIONED_TABLE);
        return Refusals.first(
                () -> Refusals.when(partitioned, SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(needed, SqlState.DEPENDENTS_STILL_EXIST),
                () -> Refusals.when(!cascade && referred(now, known.get()), SqlState.DEPENDENTS_STILL_EXIST));
    }

    /** A foreign key may rest on an index that no constraint owns. */
    private static boolean referred(Situation now, Index index) {
        boolean other = Seq.from(now.schema().indexesOn(index.table()))
                .anyMatch(one -> !one.equals(index)
                        && one.traits().unique()
                        && one.columns().equals(index.columns()));
        return index.traits().unique()
                && !other
                && Seq.from(now.schema().referencing(index.table()))
                        .flatMap(table -> Seq.from(now.schema().table(table).foreignKeys()))
                        .anyMatch(key -> index.table().equals(key.references())
                                && index.columns()
                                        .equals(Set.copyOf(now.schema().referencedColumns(key))));
    }

    @Override
    public void apply(Situation now) {
        indexes.forEach(name -> drop(now, name));
    }

    private static void drop(Situation now, TableName name) {
        now.schema().indexesUnder(name).forEach(child -> drop(now, child.name()));
        now.schema().dropIndex(name);
    }
}
