package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
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

/** Decisions: the record, writing and revising it. */
@Controller
@RequestMapping("/{tenant}/decisions")
class DecisionController {

    private final DecisionRecording recording;
    private final DecisionPage page;
    private final DecisionFormPage forms;
    private final DecisionFollowing following;
    private final RecordTemplates templates;

    DecisionController(
            DecisionRecording recording,
            DecisionPage page,
            DecisionFormPage forms,
            DecisionFollowing following,
            RecordTemplates templates) {
        this.recording = recording;
        this.page = page;
        this.forms = forms;
        this.following = following;
        this.templates = templates;
    }

    @GetMapping("/new")
    String fresh(@RequestParam(required = false) @Nullable String template, Model model) {
        model.addAttribute("form", templates.begin(template, model));
        return forms.show(model);
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult wrong,
            @RequestParam(required = false) @Nullable String template,
            Model model,
            RedirectAttributes to) {
        model.addAttribute("template", template);
        return Submission.of(wrong, forms.show(model), () -> {
            var id = recording.propose(me, form.content());
            templates.count(me, template);
            to.addFlashAttribute("flash", "decision.proposed").addAttribute("number", id.number());
            return "redirect:/{tenant}/decisions/{number}";
        });
    }

    /** Whoever sees it has seen what is new there. */
    @GetMapping("/{number}")
    String show(@PathVariable int number, CurrentMember me, Model model) {
        var id = new DecisionId(me.tenant(), number);
        model.addAttribute("form", StepForm.EMPTY);
        var shown = page.show(id, model);
        following.read(me, id);
        return shown;
    }

    @GetMapping("/{number}/edit")
    String edit(@PathVariable int number, CurrentMember me, Model model) {
        var id = new DecisionId(me.tenant(), number);
        model.addAttribute("form", page.form(id));
        model.addAttribute("status", page.status(id));
        return forms.show(model);
    }

    @PostMapping("/{number}")
    ModelAndView update(
            @PathVariable int number,
            CurrentMember me,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new DecisionId(me.tenant(), number);
        model.addAttribute("status", page.status(id));
        return Submission.of(wrong, forms.show(model), () -> {
            var waits = recording.revise(me, id, form.readRevision(), form.content(), form.reason());
            to.addFlashAttribute("flash", waits ? "decision.amendment.waits" : "decision.revised");
            return "redirect:/{tenant}/decisions/{number}";
        });
    }
}
