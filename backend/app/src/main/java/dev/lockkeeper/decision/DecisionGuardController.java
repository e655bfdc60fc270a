package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Guards: what makes a decision checkable. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/guards")
class DecisionGuardController {

    private final DecisionRecording recording;
    private final DecisionPage page;

    DecisionGuardController(DecisionRecording recording, DecisionPage page) {
        this.recording = recording;
        this.page = page;
    }

    @ModelAttribute("form")
    StepForm form() {
        return StepForm.EMPTY;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("guardForm") GuardForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.show(id, model), () -> {
            recording.guard(me, id, new DecisionGuard(form.ruleId(), form.setting()));
            to.addFlashAttribute("flash", "decision.guarded");
            return "redirect:/{tenant}/decisions/{number}";
        });
    }
}
