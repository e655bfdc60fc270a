package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.NamedObject;
import dev.lockkeeper.lint.fact.Policy;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.settings.NameKind;
import dev.lockkeeper.lint.settings.NamePattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name that is not as agreed. */
final class GuardNameRule extends GuardRule {

    GuardNameRule() {
        super(GuardKind.NAME, NewName.FACTS);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        var kind = NameKind.valueOf(guard.one("thing").toUpperCase(Locale.ROOT).replace('-', '_'));
        var pattern = guard.one("pattern");
        var table = table(step);
        return temporary(step)
                ? Seq.empty()
                : NewName.andMadeUp(step)
                        .filter(name -> name.kind() == kind && !NamePattern.finds(pattern, name.name()))
                        .filter(name -> table != null || coversThing(step, guard, name.written()))
                        .map(name -> Remark.on(
                                table,
                                "The " + kind.words() + " name " + name.name() + " does not match " + pattern + "."));
    }

    private static boolean temporary(Step step) {
        return step.fact() instanceof CreateTable create && create.temporary();
    }

    /** The one that the thing belongs to. */
    private static @Nullable TableName table(Step step) {
        var fact = step.fact();
        if (fact instanceof CreateTable create) {
            return create.table();
        }
        if (fact instanceof AddColumn add) {
            return add.table();
        }
        if (fact instanceof AddConstraint add) {
            return add.table();
        }
        if (fact instanceof CreateIndex index) {
            return index.table();
        }
        return fact instanceof CreateView view ? view.view() : holder(step);
    }

    /** Of what hangs on a table but is no part of it, and of what has had another name. */
    private static @Nullable TableName holder(Step step) {
        var fact = step.fact();
        if (fact instanceof Policy policy) {
            return policy.table();
        }
        return fact instanceof NamedObject object ? object.table() : RenamedThing.table(step);
    }
}
