package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** What is said of a decision: its threads, and beginning one. The record's page fetches the list as its last section. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/comments")
class DecisionCommentController {

    private static final String SECTION = "decision/_discussion :: discussion";

    private final DecisionCommenting commenting;
    private final DiscussionPage page;

    DecisionCommentController(DecisionCommenting commenting, DiscussionPage page) {
        this.commenting = commenting;
        this.page = page;
    }

    @GetMapping
    String index(
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean resolved,
            @RequestParam(required = false) @Nullable UUID after,
            CurrentMember me,
            Htmx htmx,
            Model model) {
        var whole = page.threads(me, new DecisionId(me.tenant(), number), resolved, after, model);
        if (!htmx.wantsFragment()) {
            return whole;
        }
        return after == null ? SECTION : "decision/_threads :: threads";
    }

    @PostMapping
    String create(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") DecisionCommentForm form,
            BindingResult wrong,
            Htmx htmx,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        if (Submission.refused(wrong, () -> say(me, id, form))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var whole = page.threads(me, id, false, null, model);
            return htmx.wantsFragment() ? SECTION : whole;
        }
        if (htmx.wantsFragment()) {
            return "redirect:/{tenant}/decisions/{number}/comments";
        }
        to.addFlashAttribute("flash", "decision.commented");
        return "redirect:/{tenant}/decisions/{number}";
    }

    private void say(CurrentMember me, DecisionId id, DecisionCommentForm form) {
        commenting.comment(me, id, form.readRevision(), form.passage(), form.text(), form.tell());
    }
}
