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

/** Takes an amendment back, so that what is in force stays. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/withdrawal")
class DecisionAmendmentController {

    private final DecisionRecording recording;
    private final DecisionPage page;

    DecisionAmendmentController(DecisionRecording recording, DecisionPage page) {
        this.recording = recording;
        this.page = page;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.show(id, model), () -> {
            recording.withdraw(me, id, form.readRevision(), form.reason());
            to.addFlashAttribute("flash", "decision.amendment.withdrawn");
            return "redirect:/{tenant}/decisions/{number}";
        });
    }
}
