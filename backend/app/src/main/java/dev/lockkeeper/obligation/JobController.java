package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The job behind a promise: how far it is, and what a comparison by hand has shown. */
@Controller
@RequestMapping("/{tenant}/obligations/{obligation}")
class JobController {

    private final ObligationJobs jobs;
    private final ObligationPage page;

    JobController(ObligationJobs jobs, ObligationPage page) {
        this.jobs = jobs;
        this.page = page;
    }

    /** The page asks for this every few seconds. */
    @GetMapping("/progress")
    String show(@PathVariable UUID obligation, Htmx htmx, Model model) {
        var whole = page.show(new ObligationId(obligation), ClosingForm.EMPTY, model);
        return htmx.wantsFragment() ? "obligation/_progress :: progress" : whole;
    }

    @PostMapping("/reconciliation")
    ModelAndView reconcile(
            CurrentMember me,
            @PathVariable UUID obligation,
            @Valid @ModelAttribute("reconciliation") ReconciliationForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new ObligationId(obligation);
        var again = page.show(id, ClosingForm.EMPTY, model);
        return Submission.of(wrong, again, () -> {
            jobs.reconcile(me, id, form.rows(), form.how());
            to.addFlashAttribute("flash", "obligation.reconciled");
            return "redirect:/{tenant}/obligations/{obligation}";
        });
    }
}
