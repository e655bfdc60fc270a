package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.List;
import java.util.Set;

/** A unique key that spans tenants. */
final class TenantUniqueNotScopedRule implements Rule {

    @Override
    public String id() {
        return "tenant-unique-not-scoped";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class, CreateIndex.class, CreateTable.class);
    }

    private static final Set<String> MACHINE_MADE = Set.of("uuid", "bigserial", "serial", "smallserial");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof CreateTable create && TenantTables.owned(step, create.table())) {
            return Seq.from(create.constraints())
                    .filter(constraint ->
                            unique(constraint) && open(step, constraint.columns()) && !surrogate(create, constraint))
                    .map(constraint -> remark(step, create.table(), constraint.columns()));
        }
        if (step.fact() instanceof AddConstraint add && TenantTables.owned(step, add.table())) {
            return unique(add.constraint()) && open(step, add.constraint().columns()) && !surrogate(step, add)
                    ? remark(step, add.table(), add.constraint().columns()).alone()
                    : Seq.empty();
        }
        return step.fact() instanceof CreateIndex index
                        && index.unique()
                        && index.computed().isEmpty()
                        && TenantTables.owned(step, index.table())
                        && open(step, index.columns())
                ? remark(step, index.table(), index.columns()).alone()
                : Seq.empty();
    }

    private static boolean unique(NewConstraint constraint) {
        return constraint.kind() == Kind.UNIQUE || constraint.kind() == Kind.PRIMARY_KEY;
    }

    private static boolean open(Step step, List<String> columns) {
        return !columns.isEmpty() && !columns.contains(step.settings().tenancy().key());
    }

    /** A number or UUID that a machine makes collides with nobody's. */
    private static boolean surrogate(CreateTable create, NewConstraint constraint) {
        return Lists.any(
                Lists.where(create.columns(), column -> constraint.columns().equals(List.of(column.name()))),
                column -> column.identity()
                        || MACHINE_MADE.contains(column.type().name())
                        || column.name().equals("id")
                        || column.constraint(Kind.FOREIGN_KEY).isPresent());
    }

    private static boolean surrogate(Step step, AddConstraint add) {
        var columns = add.constraint().columns();
        return columns.equals(List.of("id"))
                || columns.size() == 1
                        && step.schema()
                                .table(add.table())
                                .column(columns.get(0))
                                .map(Column::type)
                                .filter(type -> MACHINE_MADE.contains(type.name()))
                                .isPresent();
    }

    private static Remark remark(Step step, TableName table, List<String> columns) {
        return Remark.on(
                table,
                "What one tenant writes into " + String.join(", ", columns) + " of " + table
                        + " is taken for all others: "
                        + step.settings().tenancy().key() + " is not part of the key.");
    }
}
