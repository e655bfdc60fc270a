package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviews of a migration: what was said, and saying it. An approval and a request for changes are things that exist. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}")
class ReviewController {

    private final ReviewForms forms;
    private final Reviewing reviewing;

    ReviewController(ReviewForms forms, Reviewing reviewing) {
        this.forms = forms;
        this.reviewing = reviewing;
    }

    @GetMapping("/reviews")
    String index(@PathVariable int number, CurrentMember me, Htmx htmx, Model model) {
        forms.fill(new MigrationId(me.tenant(), number), me, model);
        return htmx.wantsFragment() ? "review/_reviews :: reviews" : "review/list";
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable int number,
            @Valid @ModelAttribute("judgementForm") JudgementForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        if (Submission.refused(errors, () -> reviewing.approve(me, id, form.seen(), form.said()))) {
            return forms.again(id, me, model, response);
        }
        redirect.addFlashAttribute("flash", "review.approved");
        return ReviewForms.BACK;
    }

    @PostMapping("/change-request")
    String requestChanges(
            @PathVariable int number,
            @Valid @ModelAttribute("judgementForm") JudgementForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        if (Submission.refused(errors, () -> reviewing.requestChanges(me, id, form.seen(), form.said()))) {
            return forms.again(id, me, model, response);
        }
        redirect.addFlashAttribute("flash", "review.changes-requested");
        return ReviewForms.BACK;
    }
}
