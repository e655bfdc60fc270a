package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.TransactionControl;
import java.util.stream.Stream;

/** Transaction control inside a wrapped script. */
final class NestedTransactionControlRule implements Rule {

    @Override
    public String id() {
        return "nested-transaction-control";
    }

    @Override
    public Facts about() {
        return Facts.of(TransactionControl.class);
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof TransactionControl control)
                || !control.kind().bounds()) {
            return Stream.empty();
        }
        return step.past().wrapped() && !step.session().inBody()
                ? Remark.on(null, control.kind() + " meddles with the transaction that the runner has opened.")
                        .alone()
                : Stream.empty();
    }
}
