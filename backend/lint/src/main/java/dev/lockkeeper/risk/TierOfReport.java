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

    private final RiskPolicy policy;
    private final @Nullable Integer version;

    /** By the product's own policy. */
    public TierOfReport() {
        this(RiskPolicy.STANDARD, null);
    }

    private TierOfReport(RiskPolicy policy, @Nullable Integer version) {
        this.policy = policy;
        this.version = version;
    }

    @Override
    public Tiers under(String json) {
        var document = PolicyDocument.read(json);
        return new TierOfReport(document.policy(), document.version());
    }

    @Override
    public Tier of(LintReport report, LintContext context) {
        var around = new RiskContext(context, Posture.REVERSIBLE, List.of()).under(policy);
        return of(RiskModel.assess(report, around)).by(version);
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
                timeline == null ? null : timeline.longest(RiskAssessment.MOST_SPANS),
                null);
    }

    private static @Nullable String fails(List<Finding> refused) {
        if (refused.isEmpty()) {
            return null;
        }
        var first = refused.get(0).message();
        return refused.size() == 1 ? first : first + " (and " + (refused.size() - 1) + " more)";
    }
}
