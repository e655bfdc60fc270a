package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** Promises are made on other terms from now on. */
public record ObligationTermsChanged(MemberId actor, boolean blocksPastDualWrites) implements Audited {

    @Override
    public String action() {
        return "obligation.terms-changed";
    }

    @Override
    public String subject() {
        return blocksPastDualWrites ? "dual writes past their end block the gate" : "dual writes block nothing";
    }
}
