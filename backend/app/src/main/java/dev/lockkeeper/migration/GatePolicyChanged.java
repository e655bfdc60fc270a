package dev.lockkeeper.migration;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A tenant judges by another policy than before. */
public record GatePolicyChanged(MemberId actor, Policy policy, String note) implements Audited {

    @Override
    public String action() {
        return "policy.changed";
    }

    @Override
    public String subject() {
        return "policy " + policy.version();
    }

    @Override
    public String detail() {
        return policy.tiers().stream().map(GatePolicyChanged::tier).collect(joining("; "))
                + (policy.windows().all().isEmpty()
                        ? ""
                        : "; windows: "
                                + policy.windows().all().stream()
                                        .map(GatePolicyChanged::window)
                                        .collect(joining("; ")))
                + (note.isEmpty() ? "" : ": " + note);
    }

    private static String window(Window window) {
        var place = window.place();
        return window.words()
                + (place.everywhere() ? ", everywhere" : "")
                + (place.environment() == null ? "" : ", in environment " + place.environment());
    }

    private static String tier(GatePolicy tier) {
        return tier.tier().slug() + " " + tier.approvals() + " approvals"
                + (tier.domainOwner() ? ", one by a domain owner" : "")
                + (tier.conditions().rehearsal() ? ", a rehearsal" : "")
                + (tier.conditions().window() ? ", a window" : "")
                + (tier.conditions().keeps() ? ", verdicts stay where only comments change" : "")
                + agents(tier.conditions().forAgents());
    }

    private static String agents(GatePolicy.ForAgents more) {
        return more.equals(GatePolicy.ForAgents.NOTHING)
                ? ""
                : ", of agents " + more.approvals() + " approvals" + (more.domainOwner() ? ", an owner" : "")
                        + (more.rehearsal() ? ", a rehearsal" : "");
    }
}
