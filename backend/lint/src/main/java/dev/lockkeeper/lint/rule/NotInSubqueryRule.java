package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Operand;

/** NOT IN, where a null empties the answer. */
final class NotInSubqueryRule implements Rule {

    @Override
    public String id() {
        return "not-in-subquery";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.comparisons())
                        .filter(comparison -> comparison.operator().equals("NOT IN"))
                        .flatMap(comparison -> remark(step, comparison))
                : Seq.empty();
    }

    private static Seq<Remark> remark(Step step, Comparison comparison) {
        if (comparison.against().is(Operand.Kind.NULL)) {
            return Remark.on(null, "NOT IN a list with null in it is never true: no row comes out.")
                    .as(Severity.ERROR)
                    .at(comparison.offset())
                    .alone();
        }
        if (!comparison.against().is(Operand.Kind.QUERY)
                || comparison.present()
                || present(step, comparison.against())) {
            return Seq.empty();
        }
        return Remark.on(null, "A single null in the subquery makes NOT IN untrue for every row.")
                .at(comparison.offset())
                .assuming(true)
                .alone();
    }

    private static boolean present(Step step, Operand answer) {
        var column = answer.column();
        return column != null
                && Lists.any(
                        column.tables(), table -> step.schema().table(table).provesPresent(column.column()));
    }
}
