package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Rows that go, or are tidied up, while everybody works on. */
public final class DataPlans {

    private DataPlans() {}

    /** Instead of TRUNCATE: those that refer to others first. */
    public static Plan empty(Schema schema, Collection<TableName> tables) {
        var draft = new PlanDraft();
        List<TableName> children = new ArrayList<>(tables);
        Collections.reverse(children);
        children.forEach(table -> draft.alone(
                "empty " + table.name(),
                "Delete its rows a few thousand at a time, while others read and write",
                Batches.repeatable(schema.table(table), "DELETE FROM " + Sql.name(table), null)));
        return draft.obliging("Somebody has said that these rows may go, or has kept a copy.")
                .plan();
    }

    /** Instead of VACUUM FULL. */
    public static Plan vacuum(TableName table) {
        return new PlanDraft()
                .alone(
                        "vacuum " + table.name(),
                        "Make the space inside the table free for new rows, while everybody works on",
                        "VACUUM (ANALYZE) " + Sql.name(table) + ";")
                .obliging("Should the disk need the space back, pg_repack writes the table anew without locking it.")
                .plan();
    }

    /** Instead of switching off all triggers, those that keep keys among them. */
    public static Plan withoutOwnTriggers(Collection<TableName> tables) {
        var names = String.join(", ", Lists.map(tables, TableName::name));
        var statements = new ArrayList<>(Lists.map(tables, table -> switched(table, "DISABLE")));
        statements.add("-- The writes go here.");
        tables.forEach(table -> statements.add(switched(table, "ENABLE")));
        return new PlanDraft()
                .together(
                        "write to " + names + " without our own triggers",
                        "Foreign keys go on being checked, and it needs no superuser",
                        statements.toArray(String[]::new))
                .obliging("The writes stand in this script: until its transaction commits, others wait instead of"
                        + " writing to " + names + " without triggers.")
                .plan();
    }

    private static String switched(TableName table, String how) {
        return "ALTER TABLE " + Sql.name(table) + " " + how + " TRIGGER USER;";
    }

    /** What has no gentle way: given up soon where it would keep others waiting. */
    public static Plan bounded(String sql) {
        return new PlanDraft()
                .together(
                        "in a quiet hour",
                        "In a quiet hour, and given up rather than kept others waiting",
                        "SET LOCAL lock_timeout = '2s';",
                        "SET LOCAL statement_timeout = '30s';",
                        sql + ";")
                .plan();
    }

    /** A value of an enum, and the statement that uses it. */
    public static Plan apart(String adding, String using) {
        return new PlanDraft()
                .together("add the value", "Add the value, in a transaction of its own", adding + ";")
                .together("use the value", "Use it, once that has committed", using + ";")
                .plan();
    }
}
