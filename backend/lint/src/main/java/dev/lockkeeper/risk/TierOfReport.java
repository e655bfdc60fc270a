package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Tier;
import dev.lockkeeper.lint.Tiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives outputs of the linter their tier. Nobody has declared a way back there, so none is held against the SQL. */
public final class TierOfReport implements Tiers {

    @Override
    public Tier of(LintReport report, LintContext context) {
        var assessment = RiskModel.assess(report, new RiskContext(context, Posture.REVERSIBLE, List.of()));
        return of(assessment);
    }

    public static Tier of(RiskAssessment assessment) {
        var tier = assessment.tier();
        var timeline = assessment.timeline();
        return new Tier(
                tier.slug(),
                tier.ordinal(),
                assessment.sentence(),
                assessment.cheapestChange(),
                fails(assessment.willFail()),
                timeline == null ? null : timeline.longest(RiskAssessment.MOST_SPANS));
    }

    private static @Nullable String fails(List<Finding> refused) {
        if (refused.isEmpty()) {
            return null;
        }
        var first = refused.get(0).message();
        return refused.size() == 1 ? first : first + " (and " + (refused.size() - 1) + " more)";
    }
}
