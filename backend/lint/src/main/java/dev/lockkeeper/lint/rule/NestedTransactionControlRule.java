package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.list.Seq;

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
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof TransactionControl control)
                || !control.kind().bounds()) {
            return Seq.empty();
        }
        return step.past().wrapped() && !step.session().inBody()
                ? Remark.on(null, control.kind() + " meddles with the transaction that the runner has opened.")
                        .alone()
                : Seq.empty();
    }
}
