package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tier that explains itself.
 *
 * @param factors deciding first
 * @param willFail verdicts that block, whatever the tier
 * @param cheapestChange the least that would lower the tier
 */
public record RiskAssessment(
        RiskTier tier,
        Factor deciding,
        List<Factor> factors,
        List<Finding> willFail,
        String sentence,
        @Nullable String cheapestChange) {

    public RiskAssessment {
        factors = List.copyOf(factors);
        willFail = List.copyOf(willFail);
    }
}
