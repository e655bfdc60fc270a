package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;

/** Columns of a type that is not used here. */
final class GuardBannedTypeRule extends GuardRule {

    GuardBannedTypeRule() {
        super(GuardKind.BANNED_TYPE, GivenColumn.FACTS);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var types = guard.all("types");
        return GivenColumn.in(step).flatMap(column -> Seq.ofNullable(column.type())
                .filter(type -> TypeWords.any(types, type))
                .map(type -> remark(column, type, types)));
    }

    /** A serial is no longer called so, once it is there. */
    private static Remark remark(GivenColumn column, DataType type, List<String> types) {
        return Remark.on(
                        column.table(),
                        column.name() + " of " + column.table() + " is " + type + ", a type that is not used here.")
                .ifAtEnd(end -> column.at(end)
                        .map(Column::type)
                        .filter(left -> type.serial() || TypeWords.any(types, left))
                        .isPresent());
    }
}
