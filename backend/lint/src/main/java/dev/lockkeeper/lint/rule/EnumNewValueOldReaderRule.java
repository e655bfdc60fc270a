package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ALTER TYPE … ADD VALUE, and a check that lists more values than the one it comes for. */
final class EnumNewValueOldReaderRule implements Rule {

    @Override
    public String id() {
        return "enum-new-value-old-reader";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, AddEnumLabel.class, DropConstraint.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof DropConstraint drop) {
            return dropped(step, drop);
        }
        if (step.fact() instanceof AddConstraint add) {
            return added(step, add);
        }
        return step.fact() instanceof AddEnumLabel add ? remark(add.label(), add.type()) : Seq.empty();
    }

    /** Says nothing yet: what comes next may be the same check with fewer values, or with more. */
    private static Seq<Remark> dropped(Step step, DropConstraint drop) {
        step.schema()
                .table(drop.table())
                .constraint(drop.constraint())
                .filter(known -> known.kind() == Kind.CHECK)
                .flatMap(known -> ListedValues.of(known.detail().sql()))
                .ifPresent(listed -> step.past().listed().drop(drop.table(), listed));
        return Seq.empty();
    }

    private static Seq<Remark> added(Step step, AddConstraint add) {
        if (add.constraint().kind() != Kind.CHECK || !step.past().listed().any()) {
            return Seq.empty();
        }
        return Seq.from(ListedValues.of(add.constraint().sql()))
                .flatMap(listed -> Seq.from(step.past().listed().wider(add.table(), listed))
                        .flatMap(value -> remark(value, add.table() + "." + listed.column())));
    }

    private static Seq<Remark> remark(String value, Object of) {
        return Remark.on(null, "The running version may not know the value '" + value + "' of " + of + ".")
                .meaning(MAY_BREAK_CLIENTS)
                .alone();
    }
}
