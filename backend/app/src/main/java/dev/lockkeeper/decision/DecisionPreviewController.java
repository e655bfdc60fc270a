package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.web.Htmx;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a record will read, while it is written; nothing is kept. */
@Controller
@EngineersMay
@RequestMapping("/{tenant}/decisions")
class DecisionPreviewController {

    private final DecisionPage page;
    private final DecisionFormPage forms;

    DecisionPreviewController(DecisionPage page, DecisionFormPage forms) {
        this.page = page;
        this.forms = forms;
    }

    @PostMapping("/preview")
    public String ofNew(
            @ModelAttribute("form") DecisionForm form,
            BindingResult wrong,
            Htmx htmx,
            Model model,
            HttpServletResponse response) {
        return show(form, htmx, model, response);
    }

    @PostMapping("/{number}/preview")
    public String ofRevision(
            @PathVariable int number,
            CurrentMember me,
            @ModelAttribute("form") DecisionForm form,
            BindingResult wrong,
            Htmx htmx,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("status", page.status(new DecisionId(me.tenant(), number)));
        return show(form, htmx, model, response);
    }

    private String show(DecisionForm form, Htmx htmx, Model model, HttpServletResponse response) {
        if (fits(form)) {
            model.addAttribute("record", form);
        } else {
            response.setStatus(422);
        }
        return htmx.wantsFragment() ? "decision/_preview :: preview" : forms.show(model);
    }

    private static boolean fits(DecisionForm form) {
        return Stream.of(form.context(), form.options(), form.decision(), form.consequences(), form.critique())
                .allMatch(text -> text.length() <= DecisionForm.LONGEST);
    }
}
