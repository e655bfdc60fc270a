package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is asked: looking for somebody once more, and declining. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/assignments")
class AssignmentController {

    private final ReviewForms forms;
    private final ReviewPage page;
    private final Reviewing reviewing;

    AssignmentController(ReviewForms forms, ReviewPage page, Reviewing reviewing) {
        this.forms = forms;
        this.page = page;
        this.reviewing = reviewing;
    }

    @PostMapping
    String create(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        reviewing.ask(new MigrationId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "review.asked");
        return ReviewForms.BACK;
    }

    @PostMapping("/{assignment}/decline")
    String decline(
            @PathVariable int number,
            @PathVariable UUID assignment,
            @Valid @ModelAttribute("declineForm") DeclineForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        page.requireAssigned(id, assignment);
        if (Submission.refused(errors, () -> reviewing.decline(me, id, assignment, form.said()))) {
            return forms.again(id, me, model, response);
        }
        redirect.addFlashAttribute("flash", "review.declined");
        return ReviewForms.BACK;
    }
}
