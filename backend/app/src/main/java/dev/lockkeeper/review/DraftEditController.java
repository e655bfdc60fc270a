package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
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

/** A draft of one's own, written anew before anybody has seen it. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/comments/{lineComment}")
class DraftEditController {

    private static final String FORM = "review/draft";

    private final Commenting commenting;
    private final MigrationArchive archive;

    DraftEditController(Commenting commenting, MigrationArchive archive) {
        this.commenting = commenting;
        this.archive = archive;
    }

    /** What has been sent meanwhile stands among what others said. */
    @GetMapping("/edit")
    String edit(@PathVariable int number, @PathVariable UUID lineComment, CurrentMember me, Model model) {
        var id = new MigrationId(me.tenant(), number);
        var draft = commenting.draft(me, id, lineComment);
        if (draft.isEmpty()) {
            return ReviewForms.BACK;
        }
        model.addAttribute("draftForm", DraftForm.of(draft.get()));
        offer(id, draft.get(), model);
        return FORM;
    }

    @PostMapping
    ModelAndView update(
            @PathVariable int number,
            @PathVariable UUID lineComment,
            @Valid @ModelAttribute("draftForm") DraftForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        var draft = commenting.draft(me, id, lineComment).orElseThrow(() -> new RuleViolation("review.sent-already"));
        offer(id, draft, model);
        return Submission.of(wrong, FORM, () -> {
            commenting.rewrite(me, id, lineComment, form.seen(), form.said(), form.suggested(draft));
            redirect.addFlashAttribute("flash", "review.drafted");
            return ReviewForms.BACK;
        });
    }

    private void offer(MigrationId id, Draft draft, Model model) {
        model.addAttribute("migration", archive.get(id));
        model.addAttribute("draft", draft.comment().getId());
        model.addAttribute("line", draft.line());
        model.addAttribute("aboutLines", draft.comment().isAboutLines());
        model.addAttribute("lastLines", ReviewPage.lastLines(draft.revision(), draft.line()));
    }
}
