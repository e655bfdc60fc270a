package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD COLUMN … REFERENCES. */
final class AddColumnInlineFkRule implements Rule {

    @Override
    public String id() {
        return "add-column-inline-fk";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table())) {
            return Seq.empty();
        }
        boolean checks = add.column().defaultValue() != null;
        return Seq.from(add.column().constraint(Kind.FOREIGN_KEY)).map(key -> Remark.on(
                        add.table(),
                        "The new column " + add.column().name() + " locks " + key.references() + " against writes"
                                + (checks ? " and reads both tables to check its default." : " for a moment."))
                .safer(checks ? Pieces.of(step, add) : null)
                .as(checks ? Severity.WARN : Severity.INFO));
    }
}
