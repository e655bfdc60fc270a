package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.list.Seq;

/** Columns of names that are not used here: those of soft deletes, for one. */
final class GuardBannedColumnRule extends GuardRule {

    private final String what;

    private GuardBannedColumnRule(GuardKind kind, String what) {
        super(kind, GivenColumn.FACTS);
        this.what = what;
    }

    static GuardBannedColumnRule ofAnyName() {
        return new GuardBannedColumnRule(GuardKind.BANNED_COLUMN, "is a column that is not used here");
    }

    static GuardBannedColumnRule ofSoftDeletes() {
        return new GuardBannedColumnRule(GuardKind.NO_SOFT_DELETE, "marks rows as deleted and keeps them");
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        return GivenColumn.named(step)
                .filter(column -> Globs.any(guard.all("columns"), column.name()))
                .map(column -> Remark.on(column.table(), column.name() + " of " + column.table() + " " + what + ".")
                        .ifAtEnd(end -> column.at(end).isPresent()));
    }
}
