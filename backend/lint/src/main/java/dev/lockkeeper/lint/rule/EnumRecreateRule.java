package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;

/** ALTER COLUMN … TYPE to a type that this migration has made. */
final class EnumRecreateRule implements Rule {

    @Override
    public String id() {
        return "enum-recreate";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter)
                || !step.existed(alter.table())
                || alter.using() == null
                || !step.schema().types().isCreated(alter.type().name())) {
            return Seq.empty();
        }
        return Remark.on(
                        alter.table(),
                        "The type " + alter.type() + " is made anew for " + alter.table()
                                + ", so every row of it is rewritten.")
                .alone();
    }
}
