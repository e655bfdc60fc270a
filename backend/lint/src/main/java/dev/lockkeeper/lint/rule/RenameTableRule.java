package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;

import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.TablePlans;

/** RENAME TO and SET SCHEMA of an existing table. */
final class RenameTableRule implements Rule {

    @Override
    public String id() {
        return "rename-table";
    }

    @Override
    public Facts about() {
        return Facts.of(RenameTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        boolean sequence = step.statement().kind().startsWith("ALTER SEQUENCE");
        if (!(step.fact() instanceof RenameTable rename) || sequence || !step.existed(rename.table())) {
            return Seq.empty();
        }
        return Remark.on(
                        rename.table(),
                        "Queries that name " + rename.table() + " fail once it is called " + rename.to() + ".")
                .safer(TablePlans.rename(rename.table(), rename.to(), step.sql()))
                .meaning(BREAKS_CLIENTS)
                .alone();
    }
}
