package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
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

/** Environments: the stops on the way to production. */
@Controller
@RequestMapping("/{tenant}/catalogue/environments")
class EnvironmentController {

    private final Surveying surveying;
    private final Environments environments;
    private final CatalogueEntries entries;

    EnvironmentController(Surveying surveying, Environments environments, CatalogueEntries entries) {
        this.surveying = surveying;
        this.environments = environments;
        this.entries = entries;
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", EnvironmentForm.EMPTY);
        return "catalogue/environment";
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") EnvironmentForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        return Submission.of(wrong, "catalogue/environment", () -> {
            surveying.addEnvironment(me, form.details());
            to.addFlashAttribute("flash", "catalogue.environment.added");
            return "redirect:/{tenant}/catalogue";
        });
    }

    @GetMapping("/{environment}/edit")
    String edit(@PathVariable UUID environment, Model model) {
        var found = environments.get(environment);
        model.addAttribute("form", EnvironmentForm.of(found, entries.version("environment", environment)));
        model.addAttribute("environment", environment);
        return "catalogue/environment";
    }

    /** What is not there is not found, whatever the form says. */
    @PostMapping("/{environment}")
    ModelAndView update(
            CurrentMember me,
            @PathVariable UUID environment,
            @Valid @ModelAttribute("form") EnvironmentForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        environments.get(environment);
        return Submission.of(wrong, "catalogue/environment", () -> {
            surveying.changeEnvironment(me, environment, form.version(), form.details());
            to.addFlashAttribute("flash", "catalogue.changed");
            return "redirect:/{tenant}/catalogue";
        });
    }
}
