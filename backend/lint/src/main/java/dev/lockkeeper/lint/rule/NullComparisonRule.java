package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Operand;
import java.util.Set;

/** A comparison with null, which is never true. */
final class NullComparisonRule implements Rule {

    @Override
    public String id() {
        return "null-comparison";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Set<String> NEVER_TRUE = Set.of("=", "<>", "<", ">", "<=", ">=", "!=");

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.comparisons())
                        .filter(comparison -> NEVER_TRUE.contains(comparison.operator()) && withNull(comparison))
                        .map(comparison -> Remark.on(null, "A comparison with null is never true, for no row.")
                                .at(comparison.offset()))
                : Seq.empty();
    }

    private static boolean withNull(Comparison comparison) {
        return comparison.left().is(Operand.Kind.NULL) || comparison.against().is(Operand.Kind.NULL);
    }
}
