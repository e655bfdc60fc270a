package dev.lockkeeper.risk;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.LintReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the linter found into a tier: the maximum over the axes and the given floors, never a sum. */
public final class RiskModel {

    /** Goes up whenever an equal input may get another answer. */
    public static final int VERSION = 4;

    private static final int MOST_REMEDIES = 5;

    /** What is certain comes before what rests on an assumption. */
    private static final Comparator<Reason> DECIDING_FIRST = comparing(Reason::tier, Comparator.reverseOrder())
            .thenComparing(reason -> reason.factor().assumed())
            .thenComparing(reason -> reason.factor().axis());

    private RiskModel() {}

    public static RiskAssessment assess(LintReport report, RiskContext context) {
        var availability = new Availability(context);
        var reasons = reasons(report, context, availability);
        var tier = reasons.get(0).tier();
        var deciding = reasons.get(0).factor();
        return new RiskAssessment(
                tier,
                deciding,
                reasons.stream().map(Reason::factor).distinct().toList(),
                Consequences.willFail(report),
                deciding.sentence(),
                cheapestChange(tier, reasons),
                null,
                availability.timeline(report));
    }

    private static List<Reason> reasons(LintReport report, RiskContext context, Availability availability) {
        var reasons = new ArrayList<Reason>();
        reasons.addAll(availability.reasons(report));
        reasons.addAll(new Consequences(Discharges.of(context)).reasons(report));
        reasons.addAll(WayBack.reasons(report, context.posture(), losesData(reasons)));
        Stream.concat(context.floors().stream(), context.policy().floors().of(report, context.facts()).stream())
                .forEach(floor -> reasons.add(new Reason(floor, null)));
        if (reasons.isEmpty()) {
            reasons.add(new Reason(nothing(), null));
        }
        reasons.sort(DECIDING_FIRST);
        return reasons;
    }

    private static boolean losesData(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::factor)
                .anyMatch(factor -> factor.axis() == Axis.DATA_LOSS && factor.tier() == RiskTier.HIGH);
    }

    private static Factor nothing() {
        var sentence = "Nothing that is in use is locked, changed or lost.";
        return new Factor(Axis.AVAILABILITY, RiskTier.LOW, sentence, null, null, null, null, null, false);
    }

    /** All reasons of the top tier have to go; a floor of the policy does not go by a change of the SQL. */
    private static @Nullable String cheapestChange(RiskTier tier, List<Reason> reasons) {
        var top = reasons.stream().filter(reason -> reason.tier() == tier).toList();
        if (tier == RiskTier.LOW || top.stream().anyMatch(reason -> reason.remedy() == null)) {
            return null;
        }
        var remedies = top.stream()
                .map(Reason::remedy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var said = remedies.stream().limit(MOST_REMEDIES).collect(joining("; "));
        return Character.toUpperCase(said.charAt(0))
                + said.substring(1)
                + (remedies.size() > MOST_REMEDIES ? "; and " + (remedies.size() - MOST_REMEDIES) + " more." : ".");
    }
}
