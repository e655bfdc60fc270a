package dev.lockkeeper.risk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Tier;
import dev.lockkeeper.lint.Tiers;
import java.util.List;

/** Gives outputs of the linter their tier. Nobody has declared a way back there, so none is held against the SQL. */
public final class TierOfReport implements Tiers {

    @Override
    public Tier of(LintReport report, LintContext context) {
        var assessment = RiskModel.assess(report, new RiskContext(context, Posture.REVERSIBLE, List.of()));
        return of(assessment);
    }

    public static Tier of(RiskAssessment assessment) {
        var tier = assessment.tier();
        return new Tier(tier.slug(), tier.ordinal(), assessment.sentence(), assessment.cheapestChange());
    }
}
