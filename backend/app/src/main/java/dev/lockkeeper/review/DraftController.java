package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was written of lines and is not said yet; and what was suggested and is taken over. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/comments")
class DraftController {

    private final Commenting commenting;

    DraftController(Commenting commenting) {
        this.commenting = commenting;
    }

    @PostMapping("/sending")
    String send(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        commenting.send(me, new MigrationId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "review.drafts-sent");
        return ReviewForms.BACK;
    }

    @PostMapping("/{lineComment}/removal")
    String destroy(
            @PathVariable int number, @PathVariable UUID lineComment, CurrentMember me, RedirectAttributes redirect) {
        commenting.discard(me, new MigrationId(me.tenant(), number), lineComment);
        redirect.addFlashAttribute("flash", "review.draft-discarded");
        return ReviewForms.BACK;
    }

    @PostMapping("/{lineComment}/adoption")
    String take(
            @PathVariable int number,
            @PathVariable UUID lineComment,
            @RequestParam(defaultValue = "0") int revision,
            CurrentMember me,
            RedirectAttributes redirect) {
        commenting.take(me, new MigrationId(me.tenant(), number), lineComment, revision);
        redirect.addFlashAttribute("flash", "review.suggestion.taken");
        return ReviewForms.BACK;
    }
}
