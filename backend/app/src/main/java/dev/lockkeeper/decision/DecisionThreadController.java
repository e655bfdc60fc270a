package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thread of a discussion: all that was answered, answering, and whether it is settled. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/comments/{decisionComment}")
class DecisionThreadController {

    private static final String BACK = "redirect:/{tenant}/decisions/{number}/comments/{decisionComment}";

    private final DecisionCommenting commenting;
    private final DiscussionPage page;

    DecisionThreadController(DecisionCommenting commenting, DiscussionPage page) {
        this.commenting = commenting;
        this.page = page;
    }

    @GetMapping
    String show(
            @PathVariable int number,
            @PathVariable UUID decisionComment,
            @RequestParam(required = false) @Nullable UUID after,
            CurrentMember me,
            Htmx htmx,
            Model model) {
        var whole = page.thread(me, new DecisionId(me.tenant(), number), decisionComment, after, model);
        return htmx.wantsFragment() && after != null ? "decision/_answers :: answers" : whole;
    }

    @PostMapping("/answers")
    ModelAndView create(
            @PathVariable int number,
            @PathVariable UUID decisionComment,
            CurrentMember me,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.thread(me, id, decisionComment, null, model), () -> {
            commenting.answer(me, id, decisionComment, form.text(), form.tell());
            to.addFlashAttribute("flash", "decision.answered");
            return BACK;
        });
    }

    @PostMapping("/resolution")
    String resolve(
            @PathVariable int number, @PathVariable UUID decisionComment, CurrentMember me, RedirectAttributes to) {
        commenting.resolve(me, new DecisionId(me.tenant(), number), decisionComment);
        to.addFlashAttribute("flash", "decision.resolved");
        return BACK;
    }

    @PostMapping("/resolution/removal")
    String reopen(
            @PathVariable int number, @PathVariable UUID decisionComment, CurrentMember me, RedirectAttributes to) {
        commenting.reopen(me, new DecisionId(me.tenant(), number), decisionComment);
        to.addFlashAttribute("flash", "decision.reopened");
        return BACK;
    }
}
