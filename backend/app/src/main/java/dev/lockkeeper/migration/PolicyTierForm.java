package dev.lockkeeper.migration;

import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tier asks for; a box that is not ticked is not sent. */
record PolicyTierForm(
        @NotNull RiskTier tier,

        @Min(value = 0, message = "{policy.form.approvals.range}")
        @Max(value = 10, message = "{policy.form.approvals.range}")
        int approvals,

        @Nullable Boolean domainOwner,
        @Nullable List<Posture> postures,
        @Nullable Boolean compatibilityNote,
        @Nullable Boolean rehearsal,
        @Nullable Boolean window) {

    static PolicyTierForm of(GatePolicy policy) {
        return new PolicyTierForm(
                policy.tier(),
                policy.approvals(),
                policy.domainOwner(),
                policy.postures(),
                policy.compatibilityNote(),
                policy.conditions().rehearsal(),
                policy.conditions().window());
    }

    GatePolicy policy(int version) {
        return new GatePolicy(
                tier,
                approvals,
                Boolean.TRUE.equals(domainOwner),
                postures == null
                        ? List.of()
                        : postures.stream().filter(Objects::nonNull).toList(),
                Boolean.TRUE.equals(compatibilityNote),
                version,
                new GatePolicy.Conditions(Boolean.TRUE.equals(rehearsal), Boolean.TRUE.equals(window)));
    }

    public boolean admits(Posture posture) {
        return postures != null && postures.contains(posture);
    }
}
