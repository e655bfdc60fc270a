package dev.lockkeeper.execution;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What executions are to keep to: set, ended, and how far they are kept. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings/objectives")
class ObjectiveController {

    private static final String PAGE = "execution/objectives";
    private static final String BACK = "redirect:/{tenant}/settings/objectives";
    private static final int FORMER = 50;

    private final ObjectiveSetting setting;
    private final Objectives objectives;
    private final Environments environments;
    private final Choices choices;

    ObjectiveController(ObjectiveSetting setting, Objectives objectives, Environments environments, Choices choices) {
        this.setting = setting;
        this.objectives = objectives;
        this.environments = environments;
        this.choices = choices;
    }

    @GetMapping
    public String index(Model model) {
        show(model);
        model.addAttribute("form", ObjectiveForm.BLANK);
        return PAGE;
    }

    @PostMapping
    public ModelAndView create(
            @Valid @ModelAttribute("form") ObjectiveForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes to) {
        show(model);
        return Submission.of(wrong, PAGE, () -> {
            setting.set(me, form.scope(), form.limits(), form.share());
            to.addFlashAttribute("flash", "objective.set");
            return BACK;
        });
    }

    @PostMapping("/{executionObjective}/removal")
    public String destroy(@PathVariable UUID executionObjective, CurrentMember me, RedirectAttributes to) {
        setting.end(me, executionObjective);
        to.addFlashAttribute("flash", "objective.ended");
        return BACK;
    }

    private void show(Model model) {
        var month = objectives.standing(Objectives.DAYS.get(0));
        var quarter = objectives.standing(Objectives.DAYS.get(1));
        model.addAttribute("kept", KeptObjective.of(month, quarter));
        model.addAttribute("former", objectives.former(FORMER));
        model.addAttribute(
                "environments",
                environments.list().stream()
                        .map(one -> new Choice(one.id(), one.name()))
                        .toList());
        model.addAttribute("kinds", any("objective.kind", ChangeKind.values()));
        model.addAttribute("tiers", any("risk", RiskTier.values()));
    }

    private List<Choice> any(String prefix, Enum<?>... values) {
        var every = new Choice("", choices.word("objective.any"));
        return Stream.concat(Stream.of(every), choices.of(prefix, values).stream())
                .toList();
    }
}
