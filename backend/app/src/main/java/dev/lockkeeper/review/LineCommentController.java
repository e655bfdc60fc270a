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

    private final ReviewForms forms;
    private final ReviewPage page;
    private final MigrationArchive archive;
    private final Reviewing reviewing;

    LineCommentController(ReviewForms forms, ReviewPage page, MigrationArchive archive, Reviewing reviewing) {
        this.forms = forms;
        this.page = page;
        this.archive = archive;
        this.reviewing = reviewing;
    }

    @GetMapping("/new")
    String fresh(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String script,
            @RequestParam(defaultValue = "0") int line,
            CurrentMember me,
            Model model) {
        var id = new MigrationId(me.tenant(), number);
        model.addAttribute("commentForm", new CommentForm(archive.get(id).revisionNumber(), script, line, ""));
        return form(id, script, line, model);
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
        redirect.addFlashAttribute("flash", "review.commented");
        return ReviewForms.BACK;
    }

    @PostMapping("/{lineComment}/answers")
    String answer(
            @PathVariable int number,
            @PathVariable UUID lineComment,
            @RequestParam(defaultValue = "") String text,
            CurrentMember me,
            RedirectAttributes redirect) {
        reviewing.answer(me, new MigrationId(me.tenant(), number), lineComment, text);
        redirect.addFlashAttribute("flash", "review.commented");
        return ReviewForms.BACK;
    }

    @PostMapping("/{lineComment}/resolution")
    String resolve(
            @PathVariable int number, @PathVariable UUID lineComment, CurrentMember me, RedirectAttributes redirect) {
        reviewing.resolve(me, new MigrationId(me.tenant(), number), lineComment);
        redirect.addFlashAttribute("flash", "review.resolved");
        return ReviewForms.BACK;
    }

    private void say(CurrentMember me, MigrationId id, CommentForm form) {
        if (form.isOnTheWhole()) {
            reviewing.remark(me, id, form.seen(), form.said());
        } else {
            reviewing.comment(me, id, form.seen(), form.place(), form.number(), form.said());
        }
    }

    private String again(
            MigrationId id, CommentForm form, CurrentMember me, Model model, HttpServletResponse response) {
        if (form.isOnTheWhole()) {
            return forms.again(id, me, model, response);
        }
        response.setStatus(422);
        return form(id, form.place(), form.number(), model);
    }

    private String form(MigrationId id, String script, int line, Model model) {
        model.addAttribute("migration", archive.get(id));
        try {
            model.addAttribute("line", page.line(id, script, line));
        } catch (RuleViolation gone) {
            throw new NotFound("line");
        }
        return "review/comment";
    }
}
