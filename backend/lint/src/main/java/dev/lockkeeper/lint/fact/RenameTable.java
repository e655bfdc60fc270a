package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ALTER TABLE … RENAME TO or SET SCHEMA; also of views.
 *
 * @param moved whether it goes to another schema, or stays where SET SCHEMA says it is
 */
public record RenameTable(TableName table, TableName to, boolean moved) implements Fact {

    public RenameTable(TableName table, TableName to) {
        this(table, to, false);
    }

    private boolean ofIndex(Situation now) {
        return now.schema().index(table).isPresent();
    }

    @Override
    public Effects effects(Situation now) {
        if (ofIndex(now)) {
            return Effects.NONE;
        }
        var lock = Effects.locking(ACCESS_EXCLUSIVE, table);
        return moves() ? lock.and(Effects.locking(ACCESS_EXCLUSIVE, sequences(now))) : lock;
    }

    private boolean moves() {
        return !new TableName(table.schema(), "").equals(new TableName(to.schema(), ""));
    }

    private List<TableName> sequences(Situation now) {
        return now.schema().sequencesOf(table, place -> true);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> to.schema() == null ? null : Refusals.schema(now, to.schema()),
                () -> Refusals.when(
                        moves()
                                && now.schema()
                                        .told(table)
                                        .flatMap(Table::owner)
                                        .isPresent(),
                        SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(
                        (!moved || !to.equals(table)) && (now.schema().taken(to) || Refusals.composite(now, to)),
                        SqlState.DUPLICATE_TABLE));
    }

    @Override
    public void apply(Situation now) {
        if (ofIndex(now)) {
            new AlterIndex(table, false, to.name()).apply(now);
            return;
        }
        if (moves()) {
            sequences(now).forEach(name -> now.schema().rename(name, new TableName(to.schema(), name.name())));
            for (var index : now.schema().indexesOn(table)) {
                now.schema().dropIndex(index.name());
                now.schema()
                        .put(index.named(new TableName(to.schema(), index.name().name())));
            }
        }
        now.schema().rename(table, to);
    }
}
