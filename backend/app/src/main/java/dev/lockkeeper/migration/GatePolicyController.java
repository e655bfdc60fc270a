package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By what the tenant judges and what each tier asks for: trying a change on past migrations, and saving it. */
@Controller
@RequestMapping("/{tenant}/settings/policies")
class GatePolicyController {

    private static final String PAGE = "migration/policies";
    private static final int HISTORY = 20;

    /** By region and place, as people look for them. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final GatePolicies policies;
    private final PolicyVersions versions;
    private final PolicyTrial trial;
    private final GateRounds rounds;
    private final ToldIssues issues;
    private final PlacedFloors floors;
    private final PlaceChoices places;

    GatePolicyController(
            GatePolicies policies,
            PolicyVersions versions,
            PolicyTrial trial,
            GateRounds rounds,
            ToldIssues issues,
            PlacedFloors floors,
            PlaceChoices places) {
        this.policies = policies;
        this.versions = versions;
        this.trial = trial;
        this.rounds = rounds;
        this.issues = issues;
        this.floors = floors;
        this.places = places;
    }

    @ModelAttribute("history")
    List<PolicyVersion> history() {
        return versions.history(HISTORY);
    }

    @ModelAttribute
    void offers(Model model) {
        model.addAttribute("postures", Posture.values());
        model.addAttribute("riskTiers", RiskTier.values());
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("zones", ZONES);
        model.addAttribute("places", places.choices());
        model.addAttribute("issueTypes", issues.types());
        model.addAttribute("jiras", floors.choices(policies.current()));
    }

    @GetMapping
    String index(Model model) {
        rounds.underWay().ifPresent(round -> model.addAttribute("round", round));
        model.addAttribute("form", PolicyForm.of(policies.current()));
        return PAGE;
    }

    /** Saves nothing. */
    @PostMapping("/trial")
    ModelAndView trial(
            @Valid @ModelAttribute("form") PolicyForm form, BindingResult errors, CurrentMember me, Model model) {
        return Submission.of(errors, PAGE, () -> {
            model.addAttribute("trial", trial.of(me, over(form)));
            return "migration/policy-trial";
        });
    }

    /** As it was typed, to be changed further. Saves nothing. */
    @PostMapping("/draft")
    ModelAndView edit(@Valid @ModelAttribute("form") PolicyForm form, BindingResult errors) {
        return Submission.of(errors, PAGE, () -> {
            over(form);
            return PAGE;
        });
    }

    /** From the page of its trial, which knows the mark of what was tried. */
    @PostMapping
    ModelAndView update(
            @Valid @ModelAttribute("form") PolicyForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String tried,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(errors, PAGE, () -> {
            policies.saveTried(me, over(form), form.reason(), tried);
            redirect.addFlashAttribute("flash", "policy.changed");
            return "redirect:/{tenant}/settings/policies";
        });
    }

    /** Tried on one version, it would be saved on another. */
    private Policy over(PolicyForm form) {
        var standing = policies.current();
        if (standing.version() != form.version()) {
            throw new Conflict();
        }
        return form.over(standing);
    }
}
