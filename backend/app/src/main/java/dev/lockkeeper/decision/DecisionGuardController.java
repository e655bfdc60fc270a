package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Guards: what makes a decision checkable. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/guards")
class DecisionGuardController {

    private static final String BACK = "redirect:/{tenant}/decisions/{number}";

    private final DecisionRecording recording;
    private final GuardFormPage page;

    DecisionGuardController(DecisionRecording recording, GuardFormPage page) {
        this.recording = recording;
        this.page = page;
    }

    /** Without a kind, those there are. */
    @GetMapping("/new")
    String fresh(
            @PathVariable int number, @RequestParam(defaultValue = "") String kind, CurrentMember me, Model model) {
        var id = new DecisionId(me.tenant(), number);
        if (kind.isEmpty()) {
            return page.kinds(id, model);
        }
        var form = GuardForm.fresh(GuardFormPage.kind(kind));
        model.addAttribute("form", form);
        return page.fields(id, null, form, model);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") GuardForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.fields(id, null, form, model), () -> {
            recording.guard(me, id, form.guard());
            to.addFlashAttribute("flash", "decision.guarded");
            return BACK;
        });
    }

    @GetMapping("/{decisionGuard}/edit")
    String edit(@PathVariable int number, @PathVariable UUID decisionGuard, CurrentMember me, Model model) {
        var id = new DecisionId(me.tenant(), number);
        var form = page.form(id, decisionGuard);
        model.addAttribute("form", form);
        return page.fields(id, decisionGuard, form, model);
    }

    @PostMapping("/{decisionGuard}")
    ModelAndView update(
            @PathVariable int number,
            @PathVariable UUID decisionGuard,
            CurrentMember me,
            @Valid @ModelAttribute("form") GuardForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        return Submission.of(wrong, page.fields(id, decisionGuard, form, model), () -> {
            recording.changeGuard(me, id, decisionGuard, form.guard());
            to.addFlashAttribute("flash", "decision.guard-changed");
            return BACK;
        });
    }

    @PostMapping("/{decisionGuard}/removal")
    String destroy(
            @PathVariable int number, @PathVariable UUID decisionGuard, CurrentMember me, RedirectAttributes to) {
        recording.removeGuard(me, new DecisionId(me.tenant(), number), decisionGuard);
        to.addFlashAttribute("flash", "decision.unguarded");
        return BACK;
    }
}
