package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** REINDEX of an index, a table or more; for a database its name is empty. */
public record Reindex(String target, @Nullable TableName name, boolean concurrently) implements Fact {

    private static final int FIRST_WITH_PARTITIONED = 14;

    @Override
    public Effects effects(Situation now) {
        var tables = tables(now);
        var indexed = Seq.from(tables)
                .filter(table -> now.schema().told(table).isEmpty()
                        || !now.schema().indexesOn(table).isEmpty())
                .filter(table -> !Refusals.is(now, table, RelationKind.PARTITIONED_TABLE))
                .toList();
        return Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : SHARE, tables)
                .with(indexed, Work.INDEX, Effort.INDEX_ON_TEXT);
    }

    private List<TableName> tables(Situation now) {
        if (target.equals("SCHEMA") && name != null) {
            var schema = name.name();
            return Seq.from(now.schema().tables())
                    .filter(table -> table.told() && table.kind().stored())
                    .map(Table::name)
                    .filter(table -> schema.equals(table.schema() == null ? "public" : table.schema()))
                    .toList();
        }
        return table(now)
                .map(table -> Seq.concat(Seq.of(table), Seq.from(Lineage.below(now.schema(), table)))
                        .toList())
                .orElse(List.of());
    }

    /** The table whose index is rebuilt, where it is known. */
    public Optional<TableName> table(Situation now) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (target) {
            case "TABLE" -> Optional.of(name);
            case "INDEX" -> now.schema().index(name).map(Index::table);
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean wide = !target.equals("TABLE") && !target.equals("INDEX");
        return Refusals.first(
                () -> Refusals.when((concurrently || wide) && now.block(), SqlState.ACTIVE_TRANSACTION),
                () -> name == null ? null : missing(now, name),
                () -> Refusals.when(
                        partitioned(now) && now.serverMajor() < FIRST_WITH_PARTITIONED && target.equals("INDEX"),
                        SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(
                        partitioned(now) && now.block() && now.serverMajor() >= FIRST_WITH_PARTITIONED,
                        SqlState.ACTIVE_TRANSACTION));
    }

    private @Nullable String missing(Situation now, TableName wanted) {
        return switch (target) {
            case "TABLE" ->
                Refusals.first(
                        () -> Refusals.relation(now, wanted),
                        () -> Refusals.when(
                                now.schema().index(wanted).isPresent()
                                        || Refusals.is(now, wanted, RelationKind.VIEW, RelationKind.SEQUENCE),
                                SqlState.WRONG_OBJECT_TYPE));
            case "INDEX" ->
                Refusals.first(
                        () -> Refusals.when(now.schema().told(wanted).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.relation(now, wanted));
            case "SCHEMA" -> Refusals.schema(now, wanted.name());
            default -> null;
        };
    }

    private boolean partitioned(Situation now) {
        return table(now)
                .filter(table -> Refusals.is(now, table, RelationKind.PARTITIONED_TABLE))
                .isPresent();
    }
}
