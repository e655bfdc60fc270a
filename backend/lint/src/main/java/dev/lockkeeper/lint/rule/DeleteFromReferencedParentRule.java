package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Extent;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.IndexPlans;
import dev.lockkeeper.lint.plan.Sql;
import java.util.List;

/** DELETE, or UPDATE of a key, where foreign keys without an index point to. */
final class DeleteFromReferencedParentRule implements Rule {

    @Override
    public String id() {
        return "delete-from-referenced-parent";
    }

    @Override
    public Facts about() {
        return Facts.of(Delete.class, Update.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Delete delete) {
            return remarks(
                    step, delete.table(), step.schema().referencing(delete.table()), BulkWrite.extent(step, delete));
        }
        if (step.fact() instanceof Update update) {
            var children = Seq.from(update.columns())
                    .flatMap(column -> Seq.from(step.schema().referencingThrough(update.table(), column)))
                    .distinct()
                    .toList();
            return remarks(step, update.table(), children, BulkWrite.extent(step, update));
        }
        return Seq.empty();
    }

    private static Seq<Remark> remarks(Step step, TableName parent, List<TableName> children, Extent extent) {
        return Seq.from(children)
                .filter(child -> step.existed(parent) && step.existed(child))
                .flatMap(child -> Seq.from(step.schema().table(child).constraints())
                        .filter(key -> parent.equals(key.references()))
                        .filter(key -> !step.schema().indexed(child, key.columns()))
                        .map(key -> remark(parent, child, List.copyOf(key.columns())))
                        .map(remark -> extent == Extent.FEW ? remark.as(Severity.WARN) : remark));
    }

    private static Remark remark(TableName parent, TableName child, List<String> columns) {
        return Remark.on(
                        child,
                        "For each row of " + parent + " that goes, all of " + child + " is read: no index begins with "
                                + Sql.names(columns) + ".")
                .safer(IndexPlans.create("CREATE INDEX "
                        + Sql.name(child.name() + "_" + String.join("_", columns) + "_idx") + " ON " + Sql.name(child)
                        + " (" + Sql.names(columns) + ")"));
    }
}
