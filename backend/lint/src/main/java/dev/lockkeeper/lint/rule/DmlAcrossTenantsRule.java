package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Seq;
import org.jspecify.annotations.Nullable;

/** Rows of all tenants changed in one statement. */
final class DmlAcrossTenantsRule implements Rule {

    @Override
    public String id() {
        return "dml-across-tenants";
    }

    @Override
    public Facts about() {
        return Facts.of(Delete.class, Update.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Update update) {
            return remark(step, update.table(), update.where(), "changes");
        }
        return step.fact() instanceof Delete delete
                ? remark(step, delete.table(), delete.where(), "deletes")
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table, @Nullable Expression where, String verb) {
        var key = step.settings().tenancy().key();
        if (key == null || !step.existed(table) || step.settings().tenancy().shares(table)) {
            return Seq.empty();
        }
        boolean known = TenantTables.owned(step, table);
        boolean described = !step.schema().table(table).columns().isEmpty();
        if (described && !known || where != null && names(where, key)) {
            return Seq.empty();
        }
        return Remark.on(table, "This " + verb + " rows of " + table + " whoever they belong to.")
                .assuming(!known)
                .alone();
    }

    private static boolean names(Expression where, String key) {
        return where.columns().contains(key);
    }
}
