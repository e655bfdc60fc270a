package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.CreateType;
import dev.lockkeeper.lint.list.Seq;

/** Enums, which only grow. */
final class EnumCautionRule implements Rule {

    @Override
    public String id() {
        return "enum-caution";
    }

    @Override
    public Facts about() {
        return Facts.of(AddEnumLabel.class, CreateType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateType created && created.labels() != null) {
            return Remark.on(null, "Values of the enum " + created.name() + " can be added and renamed, never removed.")
                    .alone();
        }
        return step.fact() instanceof AddEnumLabel add && !add.placed()
                ? Remark.on(null, "The value '" + add.label() + "' sorts after all others of " + add.type() + ".")
                        .alone()
                : Seq.empty();
    }
}
