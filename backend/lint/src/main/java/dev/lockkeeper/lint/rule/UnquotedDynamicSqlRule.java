package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.list.Seq;

/** EXECUTE of text that values have been glued into. */
final class UnquotedDynamicSqlRule implements Rule {

    @Override
    public String id() {
        return "unquoted-dynamic-sql";
    }

    @Override
    public Facts about() {
        return Facts.of(DynamicSql.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DynamicSql dynamic) || !dynamic.unquoted()) {
            return Seq.empty();
        }
        return Remark.on(
                        null,
                        "A value becomes part of the SQL as it comes, without quotes: whoever chooses it writes SQL.")
                .at(dynamic.offset())
                .alone();
    }
}
