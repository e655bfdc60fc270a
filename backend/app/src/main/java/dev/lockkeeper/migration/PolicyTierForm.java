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
public record PolicyTierForm(
        @NotNull RiskTier tier,

        @Min(value = 0, message = "{policy.form.approvals.range}")
        @Max(value = 10, message = "{policy.form.approvals.range}")
        int approvals,

        @Nullable Boolean domainOwner,
        @Nullable List<Posture> postures,
        @Nullable Boolean compatibilityNote,
        @Nullable Boolean rehearsal,
        @Nullable Boolean window,
        @Nullable Boolean keepsVerdicts,

        @Min(value = 0, message = "{policy.form.approvals.range}")
        @Max(value = 10, message = "{policy.form.approvals.range}")
        @Nullable
        Integer agentApprovals,

        @Nullable Boolean agentDomainOwner,
        @Nullable Boolean agentRehearsal) {

    static PolicyTierForm of(GatePolicy policy) {
        var agents = policy.conditions().forAgents();
        return new PolicyTierForm(
                policy.tier(),
                policy.approvals(),
                policy.domainOwner(),
                policy.postures(),
                policy.compatibilityNote(),
                policy.conditions().rehearsal(),
                policy.conditions().window(),
                policy.conditions().keeps(),
                Math.max(policy.approvals(), agents.approvals()),
                agents.domainOwner(),
                agents.rehearsal());
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
                new GatePolicy.Conditions(
                        Boolean.TRUE.equals(rehearsal),
                        Boolean.TRUE.equals(window),
                        Boolean.TRUE.equals(keepsVerdicts),
                        forAgents()));
    }

    /** As many as are asked of everybody are nothing more. */
    private GatePolicy.ForAgents forAgents() {
        var more = agentApprovals == null || agentApprovals <= approvals ? 0 : agentApprovals;
        return new GatePolicy.ForAgents(
                more, Boolean.TRUE.equals(agentDomainOwner), Boolean.TRUE.equals(agentRehearsal));
    }

    public boolean admits(Posture posture) {
        return postures != null && postures.contains(posture);
    }
}
