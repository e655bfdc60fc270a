package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type changes that leave the rows alone, without what makes them slow nevertheless. */
public final class TypePlans {

    private static final String BOUNDED = "SET LOCAL lock_timeout = '2s';";

    private TypePlans() {}

    /** Indexes over the column go before and come again afterwards; null where one of them is not known. */
    public static @Nullable Plan withoutIndexes(Schema schema, TableName table, String column, String sql) {
        var indexes = Lists.where(
                schema.plainIndexesOn(table),
                index -> index.columns().contains(column) || index.computed().contains(column));
        var texts = Lists.map(indexes, index -> told(schema, index));
        if (texts.contains("")) {
            return null;
        }
        var draft = new PlanDraft()
                .then(IndexPlans.drop(Lists.map(indexes, Index::name)))
                .together("change " + column, "Nothing is left to rebuild", BOUNDED, sql + ";");
        texts.forEach(text -> draft.then(IndexPlans.create(text)));
        return draft.obliging("Queries do without " + names(indexes) + " until it is built again.")
                .plan();
    }

    /** CHECKs over the column go with the change, and are proved again while everybody works on. */
    public static @Nullable Plan withoutChecks(Schema schema, TableName table, String column, String sql) {
        var checks = Lists.where(
                schema.table(table).constraints(),
                known -> known.kind() == Kind.CHECK && known.columns().contains(column));
        if (checks.isEmpty()
                || Lists.any(checks, check -> told(schema, table, check).isEmpty())) {
            return null;
        }
        var statements = new ArrayList<>(List.of(BOUNDED));
        checks.forEach(check -> statements.add(Sql.alter(table) + " DROP CONSTRAINT " + Sql.name(check.name()) + ";"));
        statements.add(sql + ";");
        checks.forEach(check -> statements.add(Sql.alter(table) + " ADD CONSTRAINT " + Sql.name(check.name()) + " "
                + told(schema, table, check) + " NOT VALID;"));
        var draft = new PlanDraft()
                .together(
                        "change " + column,
                        "Change the type while no CHECK has to be proved for old rows",
                        statements.toArray(String[]::new));
        checks.forEach(check -> draft.then(ConstraintPlans.validate(table, check.name())));
        return draft.plan();
    }

    private static String told(Schema schema, Index index) {
        return schema.table(index.table()).told("index " + index.name().name()).orElse("");
    }

    private static String told(Schema schema, TableName table, Constraint check) {
        return schema.table(table).told("constraint " + check.name()).orElse("");
    }

    private static String names(List<Index> indexes) {
        return String.join(", ", Lists.map(indexes, index -> index.name().toString()));
    }
}
