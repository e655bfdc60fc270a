package dev.lockkeeper.risk;

import dev.lockkeeper.lint.LintContext;
import java.util.List;

/**
 * What the assessment is told beside the SQL.
 *
 * @param floors given by the caller, beside those of the policy
 * @param facts what the policy's floors ask for
 * @param discharges recorded facts; only those of this content hash count
 */
public record RiskContext(
        LintContext lint,
        Posture posture,
        List<Factor> floors,
        RiskPolicy policy,
        FloorFacts facts,
        String contentHash,
        List<Discharge> discharges) {

    public RiskContext {
        floors = List.copyOf(floors);
        discharges = List.copyOf(discharges);
    }

    /** By the product's own measure, with nothing known around it. */
    public RiskContext(LintContext lint, Posture posture, List<Factor> floors) {
        this(lint, posture, floors, RiskPolicy.STANDARD, FloorFacts.NONE, "", List.of());
    }

    public RiskContext under(RiskPolicy other) {
        return new RiskContext(lint, posture, floors, other, facts, contentHash, discharges);
    }
}
