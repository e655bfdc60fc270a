package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Row security that nobody trips over. */
public final class PolicyPlans {

    private PolicyPlans() {}

    /**
     * With a policy from the first moment on.
     *
     * @param key the column that says whose a row is; null where nobody has told
     */
    public static Plan enable(TableName table, @Nullable String key, @Nullable DataType type) {
        var condition =
                key == null || type == null ? "true" : Sql.name(key) + " = current_setting('app." + key + "')::" + type;
        var draft = new PlanDraft()
                .together(
                        "secure " + table.name(),
                        key == null || type == null
                                ? "Enable it with a policy that shows what was to be seen before"
                                : "Enable it with a policy that shows each tenant its own rows",
                        "SET LOCAL lock_timeout = '2s';",
                        "CREATE POLICY " + Sql.name(Sql.derived(table.name(), "_rows")) + " ON " + Sql.name(table)
                                + " USING (" + condition + ");",
                        Sql.alter(table) + " ENABLE ROW LEVEL SECURITY;");
        return (key == null || type == null
                        ? draft.obliging("The policy is narrowed to the rows that each role may see.")
                        : draft.obliging("The application sets app." + key + " in every transaction."))
                .plan();
    }
}
