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
                .filter(key -> leaves(key, guard))
                .map(key -> Remark.on(
                        key.table(),
                        key.table() + " refers to " + key.constraint().references() + " in another schema."));
    }

    private static boolean leaves(NewKey key, Guard guard) {
        var target = schema(Objects.requireNonNull(key.constraint().references()));
        return !target.equals(schema(key.table())) && !Globs.any(guard.all("schemas"), target);
    }

    private static String schema(TableName table) {
        return Objects.requireNonNullElse(table.schema(), "public");
    }
}
