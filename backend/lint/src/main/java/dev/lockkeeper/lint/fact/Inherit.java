package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … INHERIT and NO INHERIT. */
public record Inherit(TableName table, TableName parent, boolean leaves) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(LockMode.ACCESS_EXCLUSIVE, table)
                .and(Effects.locking(leaves ? LockMode.ACCESS_SHARE : LockMode.SHARE_UPDATE_EXCLUSIVE, parent));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean child = now.schema().children(parent).contains(table);
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(
                        now.schema().table(table).parent().isPresent()
                                || !leaves && Refusals.is(now, table, RelationKind.PARTITIONED_TABLE),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.relation(now, parent),
                () -> Refusals.when(!leaves && unfit(now, parent), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(leaves && now.schema().isWhole() && !child, SqlState.UNDEFINED_TABLE),
                () -> Refusals.when(!leaves && child, SqlState.DUPLICATE_TABLE),
                () -> Refusals.when(!leaves && misfit(now), SqlState.DATATYPE_MISMATCH));
    }

    /** Whether nothing can inherit from it: it is partitioned, or a partition, or no table. */
    static boolean unfit(Situation now, TableName parent) {
        return Refusals.view(now, parent)
                || Refusals.is(now, parent, RelationKind.PARTITIONED_TABLE)
                || now.schema().told(parent).flatMap(Table::parent).isPresent();
    }

    private boolean misfit(Situation now) {
        var above = now.schema().told(parent).filter(Table::complete);
        var own = now.schema().told(table).filter(Table::complete);
        return above.isPresent()
                && own.isPresent()
                && (Seq.from(above.get().columns()).anyMatch(column -> lacks(own.get(), column))
                        || Seq.from(above.get().constraints())
                                .filter(rule -> rule.kind() == Kind.CHECK
                                        && !rule.detail().noInherit())
                                .anyMatch(rule ->
                                        own.get().constraint(rule.name()).isEmpty()));
    }

    private static boolean lacks(Table own, Column column) {
        return own.column(column.name())
                .filter(other ->
                        column.type() == null || other.type() == null || Objects.equals(other.type(), column.type()))
                .filter(other -> !column.notNull() || other.notNull())
                .isEmpty();
    }

    @Override
    public void apply(Situation now) {
        if (leaves) {
            now.schema().disinherit(table, parent);
            var free = now.schema().table(table);
            free.columns().forEach(column -> free.put(column.inherited(false)));
            free.constraints().forEach(rule -> free.put(rule.inherited(false)));
        } else {
            now.schema().inherit(table, parent);
            var own = now.schema().table(table);
            now.schema()
                    .table(parent)
                    .columns()
                    .forEach(column -> own.change(column.name(), was -> was.inherited(true)));
        }
    }
}
