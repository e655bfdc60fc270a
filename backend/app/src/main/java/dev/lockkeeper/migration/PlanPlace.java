package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import java.util.Optional;

/**
 * A finding of a revision that may bring a plan.
 *
 * @param finding among the findings of its statement, from 0
 */
public record PlanPlace(String script, int statement, int finding) {

    /** Where a rule brings a plan at a statement. */
    public static Optional<PlanPlace> of(Revision revision, String script, int statement, String rule) {
        return new StatementPlace(script, statement)
                .find(revision)
                .map(StatementReport::findings)
                .flatMap(findings -> findings.stream()
                        .filter(found -> found.ruleId().equals(rule) && found.plan() != null)
                        .findFirst()
                        .map(found -> new PlanPlace(script, statement, findings.indexOf(found))));
    }

    Optional<StatementReport> in(Revision revision) {
        return new StatementPlace(script, statement).find(revision);
    }

    /** The finding, if it brings a plan. */
    Optional<Finding> planned(Revision revision) {
        return in(revision)
                .map(StatementReport::findings)
                .filter(findings -> finding >= 0 && finding < findings.size())
                .map(findings -> findings.get(finding))
                .filter(found -> found.plan() != null);
    }
}
