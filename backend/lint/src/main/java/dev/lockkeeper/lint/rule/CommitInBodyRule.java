package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.list.Seq;

/** COMMIT and ROLLBACK inside a body, where a transaction is open that the body did not begin. */
final class CommitInBodyRule implements Rule {

    @Override
    public String id() {
        return "commit-in-body";
    }

    @Override
    public Facts about() {
        return Facts.of(TransactionControl.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        var session = step.session();
        if (!session.inBody() || !(step.fact() instanceof TransactionControl control)) {
            return Seq.empty();
        }
        var ends =
                control.kind() == TransactionControl.Kind.COMMIT || control.kind() == TransactionControl.Kind.ROLLBACK;
        return reason(session, ends).map(reason -> Remark.on(
                        null, (ends ? control.kind() : "This command") + " fails here: " + reason + ".")
                .meaning(WILL_FAIL));
    }

    private static Seq<String> reason(Session session, boolean ends) {
        if (!ends) {
            return Seq.of("PL/pgSQL does not have it");
        }
        if (session.outerTransaction()) {
            return Seq.of("the body runs inside a transaction that it did not begin");
        }
        if (session.inFunction()) {
            return Seq.of("a function runs inside the transaction of its caller");
        }
        return session.flow().guarded() ? Seq.of("its block has an exception handler") : Seq.empty();
    }
}
