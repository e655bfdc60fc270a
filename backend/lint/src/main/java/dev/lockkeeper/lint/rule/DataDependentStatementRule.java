package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.list.Seq;
import org.jspecify.annotations.Nullable;

/** A constraint that is proved over existing rows. */
final class DataDependentStatementRule implements Rule {

    @Override
    public String id() {
        return "data-dependent-statement";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateIndex.class, SetNotNull.class, ValidateConstraint.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateIndex index && index.unique() && step.existed(index.table())) {
            return remark(index.table(), Preflight.duplicates(index.table(), index.columns()));
        }
        if (step.fact() instanceof SetNotNull set && step.existed(set.table()) && !set.proven(step.now())) {
            return remark(set.table(), Preflight.nulls(set.table(), set.column()));
        }
        if (step.fact() instanceof AddConstraint add && step.existed(add.table()) && proved(add.constraint())) {
            return remark(add.table(), Preflight.offending(add));
        }
        return step.fact() instanceof ValidateConstraint validate
                        && step.existed(validate.table())
                        && step.works(validate.table())
                ? validated(validate.table()).alone()
                : Seq.empty();
    }

    /** It keeps nobody out and leaves everything as it was, so that it may be tried. */
    private static Remark validated(TableName table) {
        return Remark.on(table, "This fails, and changes nothing, if a row of " + table + " breaks the constraint.")
                .as(Severity.INFO)
                .meaning(MAY_FAIL_ON_DATA);
    }

    private static boolean proved(NewConstraint constraint) {
        return constraint.checkedNow() && constraint.usingIndex() == null;
    }

    private static Seq<Remark> remark(TableName table, @Nullable String preflight) {
        return Remark.on(table, "This fails if a row of " + table + " breaks the constraint.")
                .safer(preflight)
                .meaning(MAY_FAIL_ON_DATA)
                .alone();
    }
}
