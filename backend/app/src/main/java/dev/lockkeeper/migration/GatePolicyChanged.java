package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A tenant asks for more or less from a tier than before. */
public record GatePolicyChanged(MemberId actor, GatePolicy policy) implements Audited {

    @Override
    public String action() {
        return "policy.changed";
    }

    @Override
    public String subject() {
        return policy.tier().slug();
    }

    @Override
    public String detail() {
        return policy.approvals() + " approvals" + (policy.domainOwner() ? ", one by a domain owner" : "");
    }
}
