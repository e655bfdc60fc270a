package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.list.Seq;

/** A foreign key that no index helps. */
final class GuardForeignKeyIndexRule extends GuardRule {

    private final FkMissingIndexRule everywhere = new FkMissingIndexRule();

    GuardForeignKeyIndexRule() {
        super(GuardKind.FOREIGN_KEY_INDEX, NewKey.FACTS);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        return everywhere.check(step);
    }
}
