package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Consequence;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.risk.Discharge.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The axes that do not depend on time: what findings say is lost, broken, final, uncertain or may fail. */
final class Consequences {

    private final Discharges discharges;

    Consequences(Discharges discharges) {
        this.discharges = discharges;
    }

    List<Reason> reasons(LintReport report) {
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

    private Reason reason(Located located, Finding finding, Consequence consequence) {
        var eased = eased(located, consequence);
        return new Reason(
                new Factor(
                        axis(consequence),
                        eased == null ? tier(consequence) : eased.tier(),
                        eased == null ? finding.message() : finding.message() + " " + eased.because(),
                        finding.ruleId(),
                        located.script().name(),
                        located.statement().number(),
                        finding.table(),
                        null,
                        finding.assumed()),
                remedy(located, consequence));
    }

    /** A lower tier, and the recorded fact that it rests on. */
    private record Eased(RiskTier tier, String because) {}

    private @Nullable Eased eased(Located located, Consequence consequence) {
        return switch (consequence) {
            case MAY_FAIL_ON_DATA -> {
                if (discharges.has(Kind.PREFLIGHT_ZERO, located)) {
                    yield new Eased(RiskTier.LOW, "Its preflight query answered zero.");
                }
                yield rehearsed(located);
            }
            case UNKNOWN_EFFECT -> rehearsed(located);
            case BREAKS_CLIENTS ->
                discharges.has(Kind.NOBODY_READS, located)
                        ? new Eased(RiskTier.MODERATE, "It is recorded that nobody reads it.")
                        : null;
            case LOSES_DATA ->
                discharges.has(Kind.NOBODY_READS, located) && discharges.has(Kind.ARCHIVED, located)
                        ? new Eased(RiskTier.MODERATE, "It is recorded that nobody reads it, and that a copy is kept.")
                        : null;
            case MAY_LOSE_DATA, MAY_BREAK_CLIENTS, NO_WAY_BACK, WILL_FAIL -> null;
        };
    }

    private @Nullable Eased rehearsed(Located located) {
        return discharges.has(Kind.REHEARSED, located) ? new Eased(RiskTier.LOW, "It was rehearsed.") : null;
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
            case MAY_BREAK_CLIENTS ->
                "leave " + located.spoken() + " to a later migration, behind a release that works with it";
            case MAY_FAIL_ON_DATA, WILL_FAIL ->
                "run the preflight query of " + located.spoken() + " and see it answer zero";
            case UNKNOWN_EFFECT -> "rehearse " + located.spoken();
            case LOSES_DATA, MAY_LOSE_DATA, BREAKS_CLIENTS, NO_WAY_BACK ->
                "leave " + located.spoken() + " to a later migration";
        };
    }
}
