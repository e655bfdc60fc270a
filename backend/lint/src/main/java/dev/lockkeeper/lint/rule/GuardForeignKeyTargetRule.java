package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Objects;

/** A foreign key out of its own schema. */
final class GuardForeignKeyTargetRule extends GuardRule {

    GuardForeignKeyTargetRule() {
        super(GuardKind.FOREIGN_KEY_TARGET, NewKey.FACTS);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        return NewKey.in(step, Kind.FOREIGN_KEY)
                .filter(key -> key.constraint().references() != null)
                .filter(key -> leaves(step, key, guard))
                .map(key -> Remark.on(
                        key.table(),
                        key.table() + " refers to " + key.constraint().references() + " in another schema."));
    }

    private static boolean leaves(Step step, NewKey key, Guard guard) {
        var target =
                schema(SearchPath.of(Objects.requireNonNull(key.constraint().references()), step));
        return !target.equals(schema(placed(step, key.table()))) && !Globs.any(guard.all("schemas"), target);
    }

    private static String schema(TableName table) {
        return Objects.requireNonNullElse(table.schema(), "public");
    }
}
