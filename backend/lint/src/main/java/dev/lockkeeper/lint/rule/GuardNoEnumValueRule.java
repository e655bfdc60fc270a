package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.CreateType;
import dev.lockkeeper.lint.list.Seq;

/** A new value of an enum type, or a new type of them. */
final class GuardNoEnumValueRule extends GuardRule {

    GuardNoEnumValueRule() {
        super(GuardKind.NO_ENUM_VALUE, Facts.of(AddEnumLabel.class, CreateType.class));
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        if (step.fact() instanceof AddEnumLabel add && coversThing(step, guard, add.written())) {
            return Remark.on(null, "The enum " + add.type() + " gets the value '" + add.label() + "'.")
                    .alone();
        }
        return step.fact() instanceof CreateType type
                        && type.labels() != null
                        && guard.one("new-types").equals("true")
                        && coversThing(step, guard, type.written())
                ? Remark.on(null, type.name() + " is a new enum.").alone()
                : Seq.empty();
    }
}
