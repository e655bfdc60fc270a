package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD COLUMN … UNIQUE or PRIMARY KEY. */
final class AddColumnInlineUniqueRule implements Rule {

    @Override
    public String id() {
        return "add-column-inline-unique";
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
        return Seq.from(add.column().constraint(Kind.UNIQUE).or(() -> add.column()
                        .constraint(Kind.PRIMARY_KEY)))
                .map(key -> Remark.on(
                                add.table(),
                                "The index behind " + add.column().name() + " is built while " + add.table()
                                        + " is locked.")
                        .safer(Pieces.of(step, add)));
    }
}
