package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments on lines, answers to them, and their resolution; without a line, comments on the whole. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/comments")
class LineCommentController {

    private static final String FORM = "review/comment";

    private final ReviewForms forms;
    private final ReviewPage page;
    private final MigrationArchive archive;
    private final Reviewing reviewing;
    private final Commenting commenting;

    LineCommentController(
            ReviewForms forms, ReviewPage page, MigrationArchive archive, Reviewing reviewing, Commenting commenting) {
        this.forms = forms;
        this.page = page;
        this.archive = archive;
        this.reviewing = reviewing;
        this.commenting = commenting;
    }

    @GetMapping("/new")
    String fresh(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String script,
            @RequestParam(defaultValue = "0") int line,
            CurrentMember me,
            Model model) {
        var id = new MigrationId(me.tenant(), number);
        var found = form(id, script, line, model);
        model.addAttribute("commentForm", CommentForm.on(found, archive.get(id).revisionNumber()));
        return FORM;
    }

    @PostMapping
    String create(
            @PathVariable int number,
            @Valid @ModelAttribute("commentForm") CommentForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        if (Submission.refused(errors, () -> say(me, id, form))) {
            return again(id, form, me, model, response);
        }
        redirect.addFlashAttribute("flash", form.isDraft() ? "review.drafted" : "review.commented");
        return ReviewForms.BACK;
    }

    @PostMapping("/{lineComment}/answers")
    String answer(
            @PathVariable int number,
            @PathVariable UUID lineComment,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean draft,
            CurrentMember me,
            RedirectAttributes redirect) {
        commenting.answer(me, new MigrationId(me.tenant(), number), lineComment, text, draft);
        redirect.addFlashAttribute("flash", draft ? "review.drafted" : "review.commented");
        return ReviewForms.BACK;
    }

    @PostMapping("/{lineComment}/resolution")
    String resolve(
            @PathVariable int number, @PathVariable UUID lineComment, CurrentMember me, RedirectAttributes redirect) {
        commenting.resolve(me, new MigrationId(me.tenant(), number), lineComment);
        redirect.addFlashAttribute("flash", "review.resolved");
        return ReviewForms.BACK;
    }

    private void say(CurrentMember me, MigrationId id, CommentForm form) {
        if (form.isOnTheWhole()) {
            reviewing.remark(me, id, form.seen(), form.said());
        } else {
            var shown = page.line(id, form.place(), form.number()).text();
            commenting.comment(me, id, form.remark(shown));
        }
    }

    private String again(
            MigrationId id, CommentForm form, CurrentMember me, Model model, HttpServletResponse response) {
        if (form.isOnTheWhole()) {
            return forms.again(id, me, model, response);
        }
        response.setStatus(422);
        form(id, form.place(), form.number(), model);
        return FORM;
    }

    private Line form(MigrationId id, String script, int line, Model model) {
        model.addAttribute("migration", archive.get(id));
        try {
            var found = page.line(id, script, line);
            model.addAttribute("line", found);
            model.addAttribute("lastLines", page.lastLines(id, found));
            return found;
        } catch (RuleViolation gone) {
            throw new NotFound("line");
        }
    }
}
