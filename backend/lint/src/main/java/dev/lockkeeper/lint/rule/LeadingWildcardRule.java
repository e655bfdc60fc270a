package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Comparison;
import java.util.Objects;
import java.util.Set;

/** A pattern that no index can follow. */
final class LeadingWildcardRule implements Rule {

    @Override
    public String id() {
        return "leading-wildcard";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    private static final Set<String> PATTERNS = Set.of("LIKE", "ILIKE");

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.comparisons())
                        .filter(comparison -> comparison.filters() && PATTERNS.contains(comparison.operator()))
                        .filter(comparison -> beginsWild(comparison.against().text()))
                        .filter(comparison -> comparison.left().column() != null)
                        .map(comparison -> remark(comparison))
                : Seq.empty();
    }

    private static boolean beginsWild(String pattern) {
        return pattern.length() > 1 && (pattern.charAt(0) == '%' || pattern.charAt(0) == '_');
    }

    private static Remark remark(Comparison comparison) {
        return Remark.on(
                        null,
                        "A pattern that begins with a wildcard reads every row: no plain index finds "
                                + column(comparison) + " by its end.")
                .at(comparison.offset());
    }

    private static String column(Comparison comparison) {
        return Objects.requireNonNull(comparison.left().column()).column();
    }
}
