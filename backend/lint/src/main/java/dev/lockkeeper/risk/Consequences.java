package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintReport;
import java.util.ArrayList;
import java.util.List;

/** The axes that do not depend on time: what findings say is lost, broken, final, uncertain or may fail. */
final class Consequences {

    private Consequences() {}

    static List<Reason> reasons(LintReport report) {
        var reasons = new ArrayList<Reason>();
        for (var located : Located.all(report)) {
            for (var finding : located.statement().findings()) {
                finding.consequences().stream()
                        .filter(consequence -> consequence != Consequence.WILL_FAIL)
                        .map(consequence -> reason(located, finding, consequence))
                        .forEach(reasons::add);
            }
        }
        return reasons;
    }

    /** Findings that stop the migration whatever its tier. */
    static List<Finding> willFail(LintReport report) {
        return report.findings().stream()
                .filter(finding -> finding.consequences().contains(Consequence.WILL_FAIL))
                .toList();
    }

    private static Reason reason(Located located, Finding finding, Consequence consequence) {
        return new Reason(
                new Factor(
                        axis(consequence),
                        tier(consequence),
                        finding.message(),
                        finding.ruleId(),
                        located.script().name(),
                        located.statement().number(),
                        finding.table(),
                        null,
                        finding.assumed()),
                remedy(located, consequence));
    }

    private static Axis axis(Consequence consequence) {
        return switch (consequence) {
            case LOSES_DATA, MAY_LOSE_DATA -> Axis.DATA_LOSS;
            case BREAKS_CLIENTS, MAY_BREAK_CLIENTS -> Axis.COMPATIBILITY;
            case NO_WAY_BACK -> Axis.WAY_BACK;
            case MAY_FAIL_ON_DATA, WILL_FAIL -> Axis.FAILS_ON_DATA;
            case UNKNOWN_EFFECT -> Axis.CERTAINTY;
        };
    }

    private static RiskTier tier(Consequence consequence) {
        return switch (consequence) {
            case LOSES_DATA, BREAKS_CLIENTS -> RiskTier.HIGH;
            case MAY_LOSE_DATA, MAY_BREAK_CLIENTS, NO_WAY_BACK, MAY_FAIL_ON_DATA, UNKNOWN_EFFECT, WILL_FAIL ->
                RiskTier.MODERATE;
        };
    }

    private static String remedy(Located located, Consequence consequence) {
        return switch (consequence) {
            case MAY_BREAK_CLIENTS -> "show that the running version keeps working after " + located.spoken();
            case MAY_FAIL_ON_DATA, WILL_FAIL ->
                "run the preflight query of " + located.spoken() + " and see it answer zero";
            case UNKNOWN_EFFECT -> "rehearse " + located.spoken();
            case LOSES_DATA, MAY_LOSE_DATA, BREAKS_CLIENTS, NO_WAY_BACK ->
                "leave " + located.spoken() + " to a later migration";
        };
    }
}
