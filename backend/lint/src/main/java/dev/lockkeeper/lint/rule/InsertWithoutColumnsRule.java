package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Query;
import java.util.stream.Stream;

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
    public Stream<Remark> check(Step step) {
        return step.fact() instanceof Query query
                ? query.writes().stream()
                        .filter(write -> write.inserted() && !write.named() && step.existed(write.table()))
                        .map(write -> Remark.on(
                                        write.table(),
                                        "Which values go where depends on the order of the columns of " + write.table()
                                                + ".")
                                .at(write.offset()))
                : Stream.empty();
    }
}
