package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Seq;

/** An INSERT that relies on the order of columns. */
final class InsertWithoutColumnsRule implements Rule {

    @Override
    public String id() {
        return "insert-without-columns";
    }

    @Override
    public Facts about() {
        return Facts.of(Query.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? Seq.from(query.writes())
                        .filter(write -> write.inserted() && !write.named() && step.existed(write.table()))
                        .map(write -> Remark.on(
                                        write.table(),
                                        "Which values go where depends on the order of the columns of " + write.table()
                                                + ".")
                                .at(write.offset()))
                : Seq.empty();
    }
}
