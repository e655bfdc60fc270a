package dev.lockkeeper.api;

import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tier that somebody holds to be right, and why. */
record TierBody(
        @NotNull @Nullable RiskTier tier,

        @NotBlank @Size(max = 1000) @Nullable String reason) {

    RiskTier wanted() {
        return Objects.requireNonNull(tier);
    }

    String because() {
        return Objects.requireNonNull(reason);
    }
}
