package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Operand;
import java.util.Objects;
import java.util.Set;

/** Something done to a column that hides it from its index. */
final class FunctionOverIndexedColumnRule implements Rule {

    @Override
    public String id() {
        return "function-over-indexed-column";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Set<String> SEARCHES = Set.of("=", "<", ">", "<=", ">=", "IN", "BETWEEN", "LIKE", "= ANY");

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.comparisons())
                        .filter(comparison -> comparison.filters() && SEARCHES.contains(comparison.operator()))
                        .filter(comparison -> comparison.left().is(Operand.Kind.WRAPPED))
                        .flatMap(comparison -> remark(step, comparison))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, Comparison comparison) {
        var column = Objects.requireNonNull(comparison.left().column());
        return Seq.from(column.tables())
                .filter(step::existed)
                .filter(table -> plainly(step, table, column.column()) && !computed(step, table, column.column()))
                .limit(1)
                .map(table -> Remark.on(
                                table,
                                comparison.left().wrapper() + " around " + column.column()
                                        + " hides it from its index on " + table + ".")
                        .at(comparison.offset()));
    }

    private static boolean plainly(Step step, TableName table, String column) {
        return step.schema().indexed(table, Set.of(column));
    }

    private static boolean computed(Step step, TableName table, String column) {
        return Lists.any(
                step.schema().indexesOn(table), index -> index.computed().contains(column));
    }
}
