package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockTimeline;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tier that explains itself.
 *
 * @param factors deciding first
 * @param willFail verdicts that block, whatever the tier
 * @param cheapestChange the least that would lower the tier
 * @param leftOut how many reasons there were beside those listed; null where all are
 * @param timeline null where it was assessed before there was one
 */
public record RiskAssessment(
        RiskTier tier,
        Factor deciding,
        List<Factor> factors,
        List<Finding> willFail,
        String sentence,
        @Nullable String cheapestChange,
        @Nullable Integer leftOut,
        @Nullable LockTimeline timeline) {

    static final int MOST_SPANS = 100;

    public RiskAssessment {
        factors = List.copyOf(factors);
        willFail = List.copyOf(willFail);
    }

    /** With no more reasons than that of each axis and tier, so that none of the two is lost; and no more refusals. */
    public RiskAssessment gravest(int most) {
        var seen = new HashMap<List<Object>, Integer>();
        var kept = factors.stream()
                .filter(factor -> seen.merge(List.of(factor.axis(), factor.tier()), 1, Integer::sum) <= most)
                .toList();
        var refused = willFail.subList(0, Math.min(most, willFail.size()));
        var dropped = factors.size() - kept.size();
        return new RiskAssessment(
                tier,
                deciding,
                kept,
                refused,
                sentence,
                cheapestChange,
                dropped == 0 ? null : dropped,
                timeline == null ? null : timeline.longest(MOST_SPANS));
    }
}
