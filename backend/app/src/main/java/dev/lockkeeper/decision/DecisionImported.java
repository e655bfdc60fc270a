package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;

/** A decision was made, or revised, from a file that was kept elsewhere. */
public record DecisionImported(MemberId actor, DecisionId decision, String file) implements Audited {

    @Override
    public String action() {
        return "decision.imported";
    }

    @Override
    public String subject() {
        return decision.toString();
    }

    @Override
    public String detail() {
        return file;
    }
}
