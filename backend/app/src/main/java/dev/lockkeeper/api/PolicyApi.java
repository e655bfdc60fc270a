package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.PolicyTrial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By what the tenant judges: reading it, trying a change on past migrations, and saving it. */
@RestController
@Tag(name = "Policy")
@RequestMapping("/api/v1/policy")
class PolicyApi {

    private final GatePolicies policies;
    private final PolicyTrial trial;
    private final PolicyBodies bodies;

    PolicyApi(GatePolicies policies, PolicyTrial trial, PolicyBodies bodies) {
        this.policies = policies;
        this.trial = trial;
        this.bodies = bodies;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "The policy that stands, with its version")
    PolicyBody show() {
        return bodies.of(policies.current());
    }

    @PostMapping("/trial")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "Try a policy on past migrations",
            description = "An admin's token may. It answers which of the most recent ones would be of another tier, or"
                    + " find another gate, and the mark without which it cannot be saved. Nothing is saved.")
    PolicyTrialAnswer trial(@Valid @RequestBody PolicyBody body, @Parameter(hidden = true) CurrentMember me) {
        return PolicyTrialAnswer.of(me.slug(), trial.of(me, bodies.over(body, policies.current())));
    }

    @PutMapping
    @PreAuthorize("hasAuthority('SCOPE_policy:write')")
    @Operation(
            summary = "Save a policy as the next version",
            description = "An admin's token may. 'mark' is what the trial of the same policy answered. 409 where it was"
                    + " not tried as it is, or 'version' is not the one that stands. All open migrations are judged"
                    + " anew after this.")
    PolicyBody update(@Valid @RequestBody PolicyBody body, @Parameter(hidden = true) CurrentMember me) {
        policies.saveTried(
                me,
                bodies.over(body, policies.current()),
                Objects.requireNonNullElse(body.note(), ""),
                Objects.requireNonNullElse(body.mark(), ""));
        return show();
    }
}
