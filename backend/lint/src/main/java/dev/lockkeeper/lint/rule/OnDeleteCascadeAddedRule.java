package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import java.util.regex.Pattern;

/** A foreign key through which deletes spread. */
final class OnDeleteCascadeAddedRule implements Rule {

    @Override
    public String id() {
        return "on-delete-cascade-added";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class);
    }

    private static final Pattern ON_DELETE =
            Pattern.compile("(?i)\\s+ON\\s+DELETE\\s+(CASCADE|SET\\s+(NULL|DEFAULT)(\\s*\\([^)]*\\))?)");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddConstraint add && add.constraint().cascades() && step.existed(add.table())) {
            return remark(add.table(), add.constraint(), restricted(add.table(), add.constraint()));
        }
        return step.fact() instanceof AddColumn add && step.existed(add.table())
                ? Seq.from(add.column().constraints())
                        .filter(NewConstraint::cascades)
                        .flatMap(constraint -> remark(add.table(), constraint, restricted(add)))
                : Seq.empty();
    }

    private static Seq<Remark> remark(TableName table, NewConstraint constraint, String safer) {
        return Remark.on(
                        table,
                        "Deleting a row of " + constraint.references() + " reaches into " + table + " from here on.")
                .safer(safer)
                .meaning(MAY_LOSE_DATA)
                .alone();
    }

    /** The column comes with its reference, which without a default finds nothing to look at. */
    private static String restricted(AddColumn add) {
        return "ALTER TABLE " + Sql.name(add.table()) + " ADD COLUMN "
                + ON_DELETE.matcher(add.column().sql()).replaceAll(" ON DELETE RESTRICT") + ";";
    }

    private static String restricted(TableName table, NewConstraint constraint) {
        var name = Sql.name(constraint.nameOn(table));
        var alter = "ALTER TABLE " + Sql.name(table);
        return alter + " ADD CONSTRAINT " + name + " "
                + ON_DELETE.matcher(constraint.sql()).replaceAll(" ON DELETE RESTRICT") + " NOT VALID;\n"
                + "-- in another transaction\n" + alter + " VALIDATE CONSTRAINT " + name + ";";
    }
}
