package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.list.Seq;

/** ALTER TYPE … ADD VALUE. */
final class EnumNewValueOldReaderRule implements Rule {

    @Override
    public String id() {
        return "enum-new-value-old-reader";
    }

    @Override
    public Facts about() {
        return Facts.of(AddEnumLabel.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof AddEnumLabel add
                ? Remark.on(
                                null,
                                "The running version may not know the value '" + add.label() + "' of " + add.type()
                                        + ".")
                        .meaning(MAY_BREAK_CLIENTS)
                        .alone()
                : Seq.empty();
    }
}
