package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.rotation.RotationId;
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

/** How a rotation asks: who may read the rotation may read it, admins change it. */
@Controller
@RequestMapping("/{tenant}/rotations/{rotation}/terms")
class TermsController {

    private static final String FORM = "termsForm";

    private final TermsPages pages;
    private final TermsUpkeep upkeep;

    TermsController(TermsPages pages, TermsUpkeep upkeep) {
        this.pages = pages;
        this.upkeep = upkeep;
    }

    @GetMapping
    String edit(@PathVariable UUID rotation, CurrentMember me, Model model) {
        var form = pages.form(new RotationId(rotation), me);
        model.addAttribute(FORM, form);
        return shown(rotation, form, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID rotation,
            @Valid @ModelAttribute(FORM) TermsForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new RotationId(rotation);
        if (Submission.refused(errors, () -> change(me, id, form))) {
            response.setStatus(422);
            return shown(rotation, form, model);
        }
        redirect.addFlashAttribute("flash", "review.terms.changed");
        return "redirect:/{tenant}/rotations/{rotation}/terms";
    }

    private void change(CurrentMember me, RotationId id, TermsForm form) {
        upkeep.requireUnchanged(id, form.seen());
        upkeep.change(me, id, form.seen(), form.terms());
    }

    private String shown(UUID rotation, TermsForm form, Model model) {
        model.addAttribute("choices", pages.options(new RotationId(rotation), form));
        return "review/terms";
    }
}
