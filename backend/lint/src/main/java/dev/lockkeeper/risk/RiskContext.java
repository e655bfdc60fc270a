package dev.lockkeeper.risk;

import dev.lockkeeper.lint.LintContext;
import java.util.List;

/**
 * What the assessment is told beside the SQL.
 *
 * @param floors policy floors, incident history, the type: given by the caller
 */
public record RiskContext(LintContext lint, Posture posture, List<Factor> floors) {

    public RiskContext {
        floors = List.copyOf(floors);
    }
}
