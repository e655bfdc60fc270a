package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ReplacementPlans;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.DataType;
import org.jspecify.annotations.Nullable;

/** ALTER COLUMN … TYPE between types that differ on disk. */
final class AlterTypeRewriteRule implements Rule {

    @Override
    public String id() {
        return "alter-type-rewrite";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter) || !step.existed(alter.table()) || !applies(step, alter)) {
            return Seq.empty();
        }
        return alter.oldType(step.now())
                .map(old -> known(step, alter, old))
                .orElseGet(() -> unknown(step, alter))
                .alone();
    }

    private static boolean applies(Step step, AlterColumnType alter) {
        return alter.rewrites(step.now()) && !alter.usingComputes() && !alter.dependsOnTimeZone(step.now());
    }

    private static Remark known(Step step, AlterColumnType alter, DataType old) {
        return Remark.on(
                        alter.table(),
                        "Changing " + alter.column() + " from " + old + " to " + alter.type() + " rewrites all of "
                                + alter.table() + ".")
                .safer(safer(step, alter));
    }

    private static Remark unknown(Step step, AlterColumnType alter) {
        return Remark.on(
                        alter.table(),
                        "Changing " + alter.column() + " to " + alter.type() + " may rewrite all of " + alter.table()
                                + ": its type so far is not known.")
                .safer(safer(step, alter))
                .needing("the type of " + alter.table() + "." + alter.column() + " so far")
                .meaning(UNKNOWN_EFFECT);
    }

    private static @Nullable Plan safer(Step step, AlterColumnType alter) {
        return ReplacementPlans.type(
                step.schema(),
                alter.table(),
                alter.column(),
                alter.type(),
                Sql.name(alter.column()) + "::" + alter.type());
    }
}
