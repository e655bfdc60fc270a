package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint;
import java.util.Objects;
import java.util.function.Predicate;

/** A foreign key that goes, alone or with its column or its table. */
final class DropForeignKeyLocksBothRule implements Rule {

    @Override
    public String id() {
        return "drop-foreign-key-locks-both";
    }

    @Override
    public Facts about() {
        return Facts.of(DropColumn.class, DropConstraint.class, DropTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof DropConstraint drop) {
            return remarks(step, drop.table(), known -> known.name().equals(drop.constraint()));
        }
        if (step.fact() instanceof DropColumn drop) {
            return remarks(step, drop.table(), known -> known.columns().contains(drop.column()));
        }
        return step.fact() instanceof DropTable drop ? remarks(step, drop.table(), known -> true) : Seq.empty();
    }

    private static Seq<Remark> remarks(Step step, TableName table, Predicate<Constraint> goes) {
        return Seq.from(step.schema().table(table).constraints())
                .filter(known -> known.references() != null && !table.equals(known.references()))
                .filter(goes)
                .filter(known -> step.existed(Objects.requireNonNull(known.references())))
                .map(known -> Remark.on(
                                known.references(),
                                known.references() + " is locked against reads and writes as well, for the foreign key "
                                        + known.name() + " of " + table + " points to it.")
                        .safer(safer(step, table, known)));
    }

    private static Plan safer(Step step, TableName table, Constraint key) {
        var draft = new PlanDraft()
                .together(
                        "drop " + key.name(),
                        "Drop the foreign key by itself; try again when the lock is missed",
                        "SET LOCAL lock_timeout = '2s';",
                        Sql.alter(table) + " DROP CONSTRAINT " + Sql.name(key.name()) + ";");
        return step.fact() instanceof DropConstraint
                ? draft.plan()
                : draft.together("then the rest", "Only its own table is locked now", step.sql() + ";")
                        .plan();
    }
}
