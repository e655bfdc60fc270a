package dev.lockkeeper.window;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.web.Choices;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Freezes: opened and lifted. */
@Controller
@RequestMapping("/{tenant}/windows/freezes")
class FreezeController {

    private static final String BACK = "redirect:/{tenant}/windows";

    private final Freezing freezing;
    private final PlaceChoices places;
    private final Choices choices;

    FreezeController(Freezing freezing, PlaceChoices places, Choices choices) {
        this.freezing = freezing;
        this.places = places;
        this.choices = choices;
    }

    @ModelAttribute
    void offers(Model model) {
        model.addAttribute("places", places.choices());
        model.addAttribute("tiers", choices.of("window.freeze.tier", RiskTier.values()));
    }

    @AdminsMay
    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("freezeForm", FreezeForm.blank());
        return "window/freeze-new";
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("freezeForm") FreezeForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(wrong, "window/freeze-new", () -> {
            freezing.open(me, form.details());
            redirect.addFlashAttribute("flash", "window.freeze.opened");
            return BACK;
        });
    }

    @PostMapping("/{freeze}/lifting")
    String lift(
            @PathVariable UUID freeze,
            @RequestParam(defaultValue = "0") int version,
            CurrentMember me,
            RedirectAttributes redirect) {
        freezing.lift(me, freeze, version);
        redirect.addFlashAttribute("flash", "window.freeze.lifted");
        return BACK;
    }
}
