package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select;

/** Pages that are counted off from the start. */
final class OffsetPagingRule implements Rule {

    @Override
    public String id() {
        return "offset-paging";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.selects()).filter(Select::skips).map(select -> Remark.on(
                                null, "OFFSET reads all the rows that it skips, more with every page.")
                        .as(query.writes().isEmpty() ? Severity.INFO : Severity.WARN)
                        .at(select.offset()))
                : Seq.empty();
    }
}
