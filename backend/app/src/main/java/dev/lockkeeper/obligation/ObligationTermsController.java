package dev.lockkeeper.obligation;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which terms the tenant promises: days by kind, what a late dual write blocks, when a job is silent. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings/obligations")
class ObligationTermsController {

    private static final String PAGE = "obligation/terms";

    private final ObligationTerms terms;

    ObligationTermsController(ObligationTerms terms) {
        this.terms = terms;
    }

    @GetMapping
    public String index(Model model) {
        model.addAttribute("form", TermsForm.of(terms.current()));
        return PAGE;
    }

    @PostMapping
    public ModelAndView update(
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes to) {
        return Submission.of(wrong, PAGE, () -> {
            terms.change(me, form.settings());
            to.addFlashAttribute("flash", "obligation.terms.changed");
            return "redirect:/{tenant}/settings/obligations";
        });
    }
}
