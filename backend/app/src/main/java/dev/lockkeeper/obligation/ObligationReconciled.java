package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Somebody, or a job, has compared what is written twice. */
public record ObligationReconciled(MemberId actor, ObligationId obligation, String title, long drift, String how)
        implements Audited {

    @Override
    public String action() {
        return "obligation.reconciled";
    }

    @Override
    public String subject() {
        return title;
    }

    @Override
    public String detail() {
        return drift + " rows differ" + (how.isEmpty() ? "" : ": " + how);
    }
}
