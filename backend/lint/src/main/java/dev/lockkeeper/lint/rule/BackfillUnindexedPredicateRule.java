package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Comparator;
import java.util.List;

/** UPDATE or DELETE with a condition that no index serves. */
final class BackfillUnindexedPredicateRule implements Rule {

    @Override
    public String id() {
        return "backfill-unindexed-predicate";
    }

    @Override
    public Facts about() {
        return Facts.of(Delete.class, Update.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Update update && update.where() != null) {
            return remark(step, update.table(), update.where());
        }
        return step.fact() instanceof Delete delete && delete.where() != null
                ? remark(step, delete.table(), delete.where())
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, TableName table, Expression where) {
        var own = Seq.from(where.columns())
                .filter(column -> step.schema().table(table).column(column).isPresent())
                .sorted(Comparator.naturalOrder())
                .toList();
        if (!step.existed(table)
                || own.isEmpty()
                || own.size() < where.columns().size()
                || served(step, table, own)) {
            return Seq.empty();
        }
        return Remark.on(
                        table,
                        "No index of " + table + " begins with " + Sql.names(own)
                                + ", so all of it is read to find the rows.")
                .safer(BulkWrite.batches(step).orElse(null))
                .alone();
    }

    private static boolean served(Step step, TableName table, List<String> columns) {
        var keys = Seq.from(step.schema().table(table).constraints())
                .filter(known -> known.kind() == Kind.PRIMARY_KEY || known.kind() == Kind.UNIQUE)
                .map(Constraint::columns);
        var indexes = Seq.from(step.schema().indexesOn(table))
                .map(index -> index.columns().isEmpty() ? index.computed() : index.columns());
        return Seq.concat(keys, indexes)
                .anyMatch(known -> Seq.from(known).limit(1).anyMatch(columns::contains));
    }
}
