package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select.Use;
import dev.lockkeeper.lint.query.Source;

/** Tables in a FROM that nothing ties together. */
final class CartesianJoinRule implements Rule {

    @Override
    public String id() {
        return "cartesian-join";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.selects())
                        .filter(select ->
                                select.use() != Use.CHANGE && select.sources().size() > 1)
                        .filter(select -> Lists.none(select.sources(), Source::oneRow))
                        .flatMap(
                                select -> Seq.from(Joins.apart(select)).limit(1).map(other -> Remark.on(
                                                null,
                                                "Nothing ties " + other
                                                        + " to the other tables: every row meets every row.")
                                        .at(select.offset())))
                : Seq.empty();
    }
}
