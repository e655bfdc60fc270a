package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;

/** Columns of certain names that have another type than agreed. */
final class GuardColumnTypeRule extends GuardRule {

    GuardColumnTypeRule() {
        super(GuardKind.COLUMN_TYPE, GivenColumn.FACTS);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var types = guard.all("types");
        return GivenColumn.in(step)
                .filter(column -> Globs.any(guard.all("columns"), column.name()))
                .filter(column -> column.type() != null && !TypeWords.any(types, column.type()))
                .map(column -> Remark.on(
                                column.table(),
                                column.name() + " of " + column.table() + " is " + column.type() + ", not "
                                        + String.join(" or ", types) + ".")
                        .ifAtEnd(end -> column.at(end)
                                .map(Column::type)
                                .filter(type -> !TypeWords.any(types, type))
                                .isPresent()));
    }
}
