package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Schema;
import java.util.Optional;

/** A constraint that is not proved for the rows that are there. */
final class ConstraintLeftNotValidRule implements Rule {

    @Override
    public String id() {
        return "constraint-left-not-valid";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class, SetNotNull.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddConstraint add && add.constraint().notValid() && !add.impossible()) {
            var name = add.constraint().nameOn(add.table());
            var remark = remark(add.table(), name, "holds for new rows only, until it is validated")
                    .as(Severity.INFO);
            return remark.ifAtEnd(end -> open(end, add.table(), name)).alone();
        }
        return Seq.from(touched(step)).flatMap(table -> forgotten(step, table));
    }

    private static Optional<TableName> touched(Step step) {
        return step.fact() instanceof AddColumn add
                ? Optional.of(add.table())
                : step.fact() instanceof SetNotNull set ? Optional.of(set.table()) : Optional.empty();
    }

    /** One from an earlier release that this one has not validated either. */
    private Seq<Remark> forgotten(Step step, TableName table) {
        return Seq.from(step.schema().table(table).constraints())
                .filter(constraint -> constraint.transaction() == 0 && open(step.schema(), table, constraint.name()))
                .filter(constraint -> step.past().first(id() + table + constraint.name()))
                .flatMap(constraint -> remark(table, constraint.name(), "was never validated")
                        .ifAtEnd(end -> open(end, table, constraint.name()))
                        .alone());
    }

    private static Remark remark(TableName table, String name, String state) {
        return Remark.on(table, "The constraint " + name + " of " + table + " " + state + ".")
                .safer("ALTER TABLE " + Sql.name(table) + " VALIDATE CONSTRAINT " + Sql.name(name) + ";");
    }

    private static boolean open(Schema schema, TableName table, String name) {
        return schema.known(table)
                .filter(known -> known.traits().enforces(name))
                .flatMap(known -> known.constraint(name))
                .filter(constraint -> !constraint.valid())
                .isPresent();
    }
}
