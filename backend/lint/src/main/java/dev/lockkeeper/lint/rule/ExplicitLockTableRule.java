package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.query.Operand;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Set;

/** LOCK TABLE of an existing table, and SELECT … FOR UPDATE of many of its rows. */
final class ExplicitLockTableRule implements Rule {

    @Override
    public String id() {
        return "explicit-lock-table";
    }

    @Override
    public Facts about() {
        return Facts.of(LockTables.class, Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Query query) {
            return Seq.from(query.selects()).flatMap(select -> rows(step, query, select));
        }
        if (!(step.fact() instanceof LockTables lock) || !lock.what().equals("LOCK TABLE")) {
            return Seq.empty();
        }
        return Seq.from(lock.tables()).filter(step::existed).map(table -> Remark.on(
                        table, table + " is locked in " + lock.mode().sqlName() + " mode until the transaction ends.")
                .safer(gentler(lock, table)));
    }

    /** Row by row until the end; a few that a key finds are what the words are for. */
    private static Seq<Remark> rows(Step step, Query query, Select select) {
        if (!select.locks() || select.limit() || select.oneRow()) {
            return Seq.empty();
        }
        return Seq.from(select.sources())
                .flatMap(source -> Seq.from(source.tables()))
                .filter(table -> step.existed(table) && !found(step, query, table))
                .limit(1)
                .map(table -> Remark.on(
                                table,
                                "Every row of " + table + " that this finds is locked until the transaction ends.")
                        .at(select.offset()));
    }

    private static boolean found(Step step, Query query, TableName table) {
        return Lists.any(
                query.comparisons(),
                compared -> compared.filters()
                        && (compared.operator().equals("=")
                                || compared.operator().equals("IN"))
                        && key(step, table, compared.left()));
    }

    private static boolean key(Step step, TableName table, Operand left) {
        var column = left.column();
        return column != null
                && left.is(Operand.Kind.COLUMN)
                && column.tables().contains(table)
                && (column.column().equals("id")
                        || Lists.any(
                                step.schema().table(table).constraints(),
                                known -> (known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                                        && known.columns().equals(Set.of(column.column()))));
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
