package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;

/** LOCK TABLE of an existing table. */
final class ExplicitLockTableRule implements Rule {

    @Override
    public String id() {
        return "explicit-lock-table";
    }

    @Override
    public Facts about() {
        return Facts.of(LockTables.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof LockTables lock) || !lock.what().equals("LOCK TABLE")) {
            return Seq.empty();
        }
        return Seq.from(lock.tables()).filter(step::existed).map(table -> Remark.on(
                        table, table + " is locked in " + lock.mode().sqlName() + " mode until the transaction ends.")
                .safer(gentler(lock, table)));
    }

    /** What keeps other writers out lets readers in. */
    private static Plan gentler(LockTables lock, TableName table) {
        var mode = lock.mode().blocksReads() ? LockMode.SHARE_ROW_EXCLUSIVE : lock.mode();
        return new PlanDraft()
                .together(
                        "lock " + table.name(),
                        "Wait for the lock a moment only, and let readers pass",
                        "SET LOCAL lock_timeout = '2s';",
                        "LOCK TABLE " + Sql.name(table) + " IN " + mode.sqlName() + " MODE;")
                .plan();
    }
}
