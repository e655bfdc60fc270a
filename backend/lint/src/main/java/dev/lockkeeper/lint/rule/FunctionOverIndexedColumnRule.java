package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Operand;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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
    public Stream<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? query.comparisons().stream()
                        .filter(comparison -> comparison.filters() && SEARCHES.contains(comparison.operator()))
                        .filter(comparison -> comparison.left().is(Operand.Kind.WRAPPED))
                        .flatMap(comparison -> remark(step, comparison))
                : Stream.empty();
    }

    private static Stream<Remark> remark(Step step, Comparison comparison) {
        var column = Objects.requireNonNull(comparison.left().column());
        return column.tables().stream()
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
