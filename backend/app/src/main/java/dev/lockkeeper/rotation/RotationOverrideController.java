package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Overrides of one rotation. */
@Controller
@RequestMapping("/{tenant}/rotations/{rotation}/overrides")
class RotationOverrideController {

    private static final String BACK = "redirect:/{tenant}/rotations/{rotation}";

    private final Rotations rotations;
    private final RotationUpkeep upkeep;

    RotationOverrideController(Rotations rotations, RotationUpkeep upkeep) {
        this.rotations = rotations;
        this.upkeep = upkeep;
    }

    @GetMapping("/new")
    String fresh(@PathVariable UUID rotation, Model model) {
        var form = new OverrideForm(null, null, null);
        model.addAttribute("overrideForm", form);
        return form(rotation, form, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID rotation,
            @Valid @ModelAttribute("overrideForm") OverrideForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var found = rotations.get(new RotationId(rotation));
        var zone = found.cadence().zone();
        if (Submission.refused(errors, () -> upkeep.override(me, found.id(), form.in(zone)))) {
            response.setStatus(422);
            return form(rotation, form, model);
        }
        redirect.addFlashAttribute("flash", "rotation.override.created");
        return BACK;
    }

    @PostMapping("/{rotationOverride}/cancellation")
    String destroy(
            @PathVariable UUID rotation,
            @PathVariable UUID rotationOverride,
            CurrentMember me,
            RedirectAttributes redirect) {
        upkeep.endOverride(me, new RotationId(rotation), rotationOverride);
        redirect.addFlashAttribute("flash", "rotation.override.ended");
        return BACK;
    }

    private String form(UUID rotation, OverrideForm form, Model model) {
        model.addAttribute("typed", form);
        model.addAttribute("rotation", rotations.get(new RotationId(rotation)));
        model.addAttribute("members", upkeep.eligible());
        return "rotation/override";
    }
}
