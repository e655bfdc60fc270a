package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a change of a rotation would do, before it is saved; saved from there. */
@Controller
class RotationPreviewController {

    private final Rotations rotations;
    private final RotationPreviews previews;
    private final RotationUpkeep upkeep;

    RotationPreviewController(Rotations rotations, RotationPreviews previews, RotationUpkeep upkeep) {
        this.rotations = rotations;
        this.previews = previews;
        this.upkeep = upkeep;
    }

    /** Answers with a page, since nothing has changed that could be gone to. */
    @PostMapping("/{tenant}/rotations/{rotation}/preview")
    String show(
            @PathVariable UUID rotation,
            @Valid @ModelAttribute("rotationForm") RotationForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response) {
        var id = rotations.get(new RotationId(rotation)).id();
        var seen = Objects.requireNonNullElse(form.version(), -1);
        var refused = Submission.refused(
                errors,
                () -> model.addAttribute("preview", previews.of(me, id, seen, form.details(), form.holdsFrom())));
        model.addAttribute("typed", form);
        model.addAttribute("choices", RotationChoices.of(form, upkeep.eligible()));
        if (refused) {
            response.setStatus(422);
        }
        return "rotation/edit";
    }
}
