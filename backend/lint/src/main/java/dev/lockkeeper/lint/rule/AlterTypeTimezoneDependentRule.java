package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;

/** timestamp to timestamptz and back without a pinned time zone. */
final class AlterTypeTimezoneDependentRule implements Rule {

    @Override
    public String id() {
        return "alter-type-timezone-dependent";
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
        return Remark.on(
                        alter.table(),
                        "Changing " + alter.column() + " to " + alter.type() + " rewrites all of " + alter.table()
                                + " unless the session's time zone is UTC.")
                .safer(new PlanDraft()
                        .together(
                                "change " + alter.column(),
                                "Read the values as UTC, which leaves every row as it is",
                                "SET LOCAL TimeZone = 'UTC';",
                                step.sql() + ";")
                        .plan())
                .needing("the time zone of the session that runs it")
                .meaning(UNKNOWN_EFFECT)
                .alone();
    }

    private static boolean applies(Step step, AlterColumnType alter) {
        return alter.dependsOnTimeZone(step.now()) && !step.now().utc() && !alter.usingComputes();
    }
}
