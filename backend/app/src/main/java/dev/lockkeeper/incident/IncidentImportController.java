package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Incidents that were kept elsewhere: given, looked at line by line, brought in. */
@Controller
@RequestMapping("/{tenant}/incidents/imports")
class IncidentImportController {

    private static final String FORM = "incident/import";

    private final IncidentImporting importing;

    IncidentImportController(IncidentImporting importing) {
        this.importing = importing;
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", IncidentImportForm.EMPTY);
        return FORM;
    }

    /** First it is looked at; what was looked at comes again to be brought in. */
    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @ModelAttribute("form") IncidentImportForm form,
            BindingResult wrong,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes to) {
        return Submission.of(wrong, FORM, () -> {
            var text = form.text();
            if (confirmed) {
                importing.bring(me, text);
                to.addFlashAttribute("flash", "incident.import.done");
                return "redirect:/{tenant}/incidents";
            }
            model.addAttribute("preview", importing.look(me, text));
            model.addAttribute("text", text);
            return FORM;
        });
    }
}
