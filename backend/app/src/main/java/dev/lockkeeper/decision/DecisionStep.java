package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A decision was proposed, revised, agreed to, accepted, amended, rejected, deprecated, superseded, or got or lost a guard. */
public record DecisionStep(MemberId actor, DecisionId decision, Taken step, String detail) implements Audited {

    /** Which step. */
    public enum Taken {
        PROPOSED("decision.proposed"),
        REVISED("decision.revised"),
        APPROVED("decision.approved"),
        ACCEPTED("decision.accepted"),
        AMENDED("decision.amended"),
        WITHDRAWN("decision.amendment-withdrawn"),
        REJECTED("decision.rejected"),
        DEPRECATED("decision.deprecated"),
        SUPERSEDED("decision.superseded"),
        GUARDED("decision.guarded"),
        UNGUARDED("decision.unguarded");

        private final String action;

        Taken(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return step.action;
    }

    @Override
    public String subject() {
        return decision.toString();
    }
}
