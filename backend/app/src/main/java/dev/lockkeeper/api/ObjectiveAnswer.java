package dev.lockkeeper.api;

import dev.lockkeeper.execution.Attainment;
import dev.lockkeeper.execution.ChangeKind;
import dev.lockkeeper.execution.Standing;
import dev.lockkeeper.risk.RiskTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What executions of a class are to keep to, and how far they did. */
record ObjectiveAnswer(
        UUID id,
        String environment,

        @Schema(description = "Null for every kind") @Nullable
        ChangeKind kind,

        @Schema(description = "Null for every tier") @Nullable
        RiskTier tier,

        ObjectiveLimitsAnswer asked,

        @Schema(description = "The share that is to keep to it", example = "0.95")
        BigDecimal target,

        Instant since,
        @Schema(description = "So many days until now") int days,

        @Schema(description = "Executions that ended in them and could be judged")
        int eligible,

        @Schema(description = "How many of those missed it; a failure is a miss")
        int misses,

        @Schema(description = "Of the eligible, those that missed nothing though something asked for was not measured")
        int unmeasured,

        @Schema(description = "The share that missed nothing; null where nothing is known of any") @Nullable
        BigDecimal attained,

        @Schema(description = "The share of the error budget that is left, below 0 where overdrawn; null as above")
        @Nullable
        BigDecimal budgetLeft) {

    static ObjectiveAnswer of(Standing standing, int days) {
        var objective = standing.objective();
        var attainment = standing.attainment();
        return new ObjectiveAnswer(
                objective.id(),
                objective.environmentName(),
                objective.scope().kind(),
                objective.scope().tier(),
                ObjectiveLimitsAnswer.of(objective.limits()),
                objective.target(),
                objective.from(),
                days,
                attainment.eligible(),
                attainment.misses(),
                attainment.unmeasured(),
                attainment.attained().orElse(null),
                left(attainment));
    }

    private static @Nullable BigDecimal left(Attainment attainment) {
        return attainment.budgetLeft().orElse(null);
    }
}
