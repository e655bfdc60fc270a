package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each tier asks for, and changing it. */
@Controller
@RequestMapping("/{tenant}/settings/policies")
class GatePolicyController {

    /** One tier's policy as typed; a box that is not ticked is not sent. */
    record PolicyForm(
            @NotNull RiskTier tier,

            @Min(value = 0, message = "{policy.form.approvals.range}")
            @Max(value = 10, message = "{policy.form.approvals.range}")
            int approvals,

            @Nullable Boolean domainOwner,
            int version) {

        GatePolicy policy() {
            return new GatePolicy(tier, approvals, Boolean.TRUE.equals(domainOwner), version);
        }
    }

    private static final String PAGE = "migration/policies";

    private final GatePolicies policies;
    private final GateRounds rounds;

    GatePolicyController(GatePolicies policies, GateRounds rounds) {
        this.policies = policies;
        this.rounds = rounds;
    }

    @ModelAttribute("policies")
    List<GatePolicy> policies() {
        return policies.all();
    }

    @GetMapping
    String index(Model model) {
        rounds.underWay().ifPresent(round -> model.addAttribute("round", round));
        return PAGE;
    }

    @PostMapping
    ModelAndView update(
            @Valid @ModelAttribute("policyForm") PolicyForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(errors, PAGE, () -> {
            policies.change(me, form.policy());
            redirect.addFlashAttribute("flash", "policy.changed");
            return "redirect:/{tenant}/settings/policies";
        });
    }
}
