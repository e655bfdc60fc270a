package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.Maintenance;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;
import dev.lockkeeper.lint.source.Phrase;

/** SET LOGGED, SET UNLOGGED, SET ACCESS METHOD, and new tables that are unlogged. */
final class SetLoggedUnloggedRule implements Rule {

    private static final Phrase UNLOGGED = Phrase.of("UNLOGGED", "\\s*CREATE\\s+UNLOGGED\\b");

    @Override
    public String id() {
        return "set-logged-unlogged";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class, Maintenance.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create && UNLOGGED.opens(step.sql())) {
            return Remark.on(create.table(), "After a crash " + create.table() + " is empty, and so it is on replicas.")
                    .as(Severity.WARN)
                    .meaning(MAY_LOSE_DATA)
                    .alone();
        }
        if (!(step.fact() instanceof Maintenance work)
                || !work.rewrites()
                || !work.what().startsWith("SET ")
                || work.what().equals("SET TABLESPACE")) {
            return Seq.empty();
        }
        var table = work.tables().get(0);
        if (!step.existed(table)) {
            return Seq.empty();
        }
        var remark = Remark.on(table, work.what() + " rewrites all of " + table + ".")
                .safer(DataPlans.bounded(step.sql()));
        return (work.what().equals("SET UNLOGGED") ? remark.meaning(MAY_LOSE_DATA) : remark).alone();
    }
}
