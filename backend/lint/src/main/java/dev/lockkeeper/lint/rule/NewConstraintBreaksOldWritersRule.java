package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;

/** A new constraint or unique index on an existing table. */
final class NewConstraintBreaksOldWritersRule implements Rule {

    @Override
    public String id() {
        return "new-constraint-breaks-old-writers";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateIndex.class, SetNotNull.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(table(step).filter(step::existed)).map(table -> Remark.on(
                        table, "The running version may still write to " + table + " what the new constraint forbids.")
                .as(gentle(step) ? Severity.INFO : Severity.WARN)
                .meaning(MAY_BREAK_CLIENTS));
    }

    /** Whoever writes NOT VALID has thought of the rows that are there, and most often of those to come. */
    private static boolean gentle(Step step) {
        return step.fact() instanceof AddConstraint add && add.constraint().notValid();
    }

    private static Optional<TableName> table(Step step) {
        if (step.fact() instanceof AddConstraint add) {
            boolean known = add.constraint().usingIndex() != null;
            return known ? Optional.empty() : Optional.of(add.table());
        }
        if (step.fact() instanceof SetNotNull set && !set.proven(step.now())) {
            return Optional.of(set.table());
        }
        return step.fact() instanceof CreateIndex index && index.unique()
                ? Optional.of(index.table())
                : Optional.empty();
    }
}
