package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a decision; a refusal leaves the reader on its page with what was typed. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}")
class DecisionStepController {

    private static final String BACK = "redirect:/{tenant}/decisions/{number}";

    private final DecisionRecording recording;
    private final DecisionPage page;

    DecisionStepController(DecisionRecording recording, DecisionPage page) {
        this.recording = recording;
        this.page = page;
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        var taken = Submission.of(wrong, page.show(id, model), () -> {
            to.addFlashAttribute("flash", accepted(me, id, form));
            return BACK;
        });
        if (wrong.getGlobalErrors().stream().anyMatch(error -> GuardsChanged.KEY.equals(error.getCode()))) {
            taken.setStatus(HttpStatus.CONFLICT);
        }
        return taken;
    }

    /** Nobody agrees to guards before it is known what they would have found. */
    private String accepted(CurrentMember me, DecisionId id, StepForm form) {
        if (recording.awaitsDryRun(me, id, form.readRevision(), form.guards())) {
            return "decision.dry-run-begun";
        }
        return recording.accept(me, id, form.readRevision(), form.guards()) ? "decision.accepted" : "decision.approved";
    }

    @PostMapping("/rejection")
    ModelAndView reject(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.show(id, model), () -> {
            recording.reject(me, id, form.reason());
            to.addFlashAttribute("flash", "decision.rejected");
            return BACK;
        });
    }

    /** Takes an amendment back, so that what is in force stays. */
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
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
            return BACK;
        });
    }

    @PostMapping("/deprecation")
    ModelAndView deprecate(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.show(id, model), () -> {
            recording.deprecate(me, id, form.reason());
            to.addFlashAttribute("flash", "decision.deprecated");
            return BACK;
        });
    }

    @PostMapping("/supersession")
    ModelAndView supersede(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.show(id, model), () -> {
            recording.supersede(me, id, form.successor(me.tenant()), form.reason());
            to.addFlashAttribute("flash", "decision.superseded");
            return BACK;
        });
    }
}
