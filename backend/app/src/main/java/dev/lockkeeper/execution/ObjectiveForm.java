package dev.lockkeeper.execution;

import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objective as typed: the target in per cent, the duration in seconds. */
record ObjectiveForm(
        @NotNull(message = "{objective.form.environment.missing}") @Nullable
        UUID environment,

        @Nullable ChangeKind kind,
        @Nullable RiskTier tier,

        @Min(value = 1, message = "{objective.form.seconds}")
        @Max(value = 31_536_000, message = "{objective.form.seconds}")
        @Nullable
        Long durationSeconds,

        @Min(value = 0, message = "{objective.form.millis}")
        @Max(value = 86_400_000, message = "{objective.form.millis}")
        @Nullable
        Long lockMs,

        @Nullable Boolean insideWindow,

        @NotNull(message = "{objective.form.percent}")
        @DecimalMin(value = "50", message = "{objective.form.percent}")
        @DecimalMax(value = "99.99", message = "{objective.form.percent}")
        @Digits(integer = 2, fraction = 2, message = "{objective.form.percent}")
        @Nullable
        BigDecimal target) {

    static final ObjectiveForm BLANK = new ObjectiveForm(null, null, null, null, null, true, new BigDecimal("95"));

    ObjectiveScope scope() {
        return new ObjectiveScope(Objects.requireNonNull(environment), kind, tier);
    }

    ObjectiveLimits limits() {
        return new ObjectiveLimits(
                durationSeconds == null ? null : durationSeconds * 1000, lockMs, Boolean.TRUE.equals(insideWindow));
    }

    BigDecimal share() {
        return Objects.requireNonNull(target).movePointLeft(2);
    }
}
