package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import java.util.Objects;

/** A tenant's table that the database does not guard. */
final class RlsMissingOnTenantTableRule implements Rule {

    @Override
    public String id() {
        return "rls-missing-on-tenant-table";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof CreateTable create)
                || !step.settings().tenancy().rowSecurity()
                || !TenantTables.apart(step, create)
                || !TenantTables.owned(step, create.table())) {
            return Seq.empty();
        }
        var table = create.table();
        var unguarded = Remark.on(table, "Nothing in the database keeps tenants apart in " + table + ".")
                .safer(guard(step, create));
        var unforced = Remark.on(table, "Row security on " + table + " does not bind the table's owner.")
                .safer("ALTER TABLE " + Sql.name(table) + " FORCE ROW LEVEL SECURITY;");
        return Seq.concat(
                unguarded.ifAtEnd(end -> lacks(end, table, RowSecurity.ENABLED)).alone(),
                unforced.ifAtEnd(
                                end -> !lacks(end, table, RowSecurity.ENABLED) && lacks(end, table, RowSecurity.FORCED))
                        .alone());
    }

    private static boolean lacks(Schema schema, TableName table, RowSecurity kind) {
        return schema.known(table).filter(known -> !known.traits().has(kind)).isPresent();
    }

    /** What the session says becomes of the key's own type. */
    private static String guard(Step step, CreateTable create) {
        var table = create.table();
        var column = Objects.requireNonNull(step.settings().tenancy().key());
        var key = Sql.name(column);
        var type = Lists.first(create.columns(), own -> own.name().equals(column))
                .map(own -> own.type().name())
                .orElse("bigint");
        var alter = "ALTER TABLE " + Sql.name(table);
        var own = "(" + key + " = current_setting('app.tenant')::" + type + ")";
        return alter + " ENABLE ROW LEVEL SECURITY;\n" + alter + " FORCE ROW LEVEL SECURITY;\n"
                + "CREATE POLICY tenant_isolation ON " + Sql.name(table) + " USING " + own + " WITH CHECK " + own + ";";
    }
}
