package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.list.Lists;

/** Which tables belong to tenants, as far as the team has said. */
final class TenantTables {

    private TenantTables() {}

    /** Whether a new table needs the tenant's key; partitions and copies have that of the other table. */
    static boolean apart(Step step, CreateTable create) {
        var tenancy = step.settings().tenancy();
        return tenancy.key() != null
                && !create.temporary()
                && create.partitionOf() == null
                && create.likes().isEmpty()
                && create.inherits().isEmpty()
                && !tenancy.shares(create.table());
    }

    /** Whether the table is known to have the tenant's key, or to get it here. */
    static boolean owned(Step step, TableName table) {
        var tenancy = step.settings().tenancy();
        var key = tenancy.key();
        if (key == null || tenancy.shares(table)) {
            return false;
        }
        boolean known = step.schema().table(table).column(key).isPresent();
        return known
                || step.fact() instanceof CreateTable create
                        && create.table().equals(table)
                        && Lists.any(create.columns(), column -> column.name().equals(key));
    }
}
