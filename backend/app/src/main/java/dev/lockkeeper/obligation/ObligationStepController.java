package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done about an open promise; a refusal leaves the reader on its page with what was typed. */
@Controller
@RequestMapping("/{tenant}/obligations/{obligation}")
class ObligationStepController {

    private static final String BACK = "redirect:/{tenant}/obligations/{obligation}";

    private final PromisesByHand promises;
    private final ObligationKeeping keeping;
    private final Obligations obligations;
    private final ObligationPage page;

    ObligationStepController(
            PromisesByHand promises, ObligationKeeping keeping, Obligations obligations, ObligationPage page) {
        this.promises = promises;
        this.keeping = keeping;
        this.obligations = obligations;
        this.page = page;
    }

    @PostMapping("/fulfilment")
    ModelAndView keep(
            CurrentMember me,
            @PathVariable UUID obligation,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new ObligationId(obligation);
        return Submission.of(wrong, page.show(id, form, model), () -> {
            promises.keep(me, id, form.reason());
            to.addFlashAttribute("flash", "obligation.kept");
            return BACK;
        });
    }

    @PostMapping("/release")
    ModelAndView drop(
            CurrentMember me,
            @PathVariable UUID obligation,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new ObligationId(obligation);
        return Submission.of(wrong, page.show(id, form, model), () -> {
            keeping.drop(me, id, form.reason());
            to.addFlashAttribute("flash", "obligation.dropped");
            return BACK;
        });
    }

    @PostMapping("/postponement")
    ModelAndView move(
            CurrentMember me,
            @PathVariable UUID obligation,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new ObligationId(obligation);
        var day = form.newDay(obligations.get(id).dueOn());
        return Submission.of(wrong, page.show(id, form, model), () -> {
            keeping.move(me, id, day, form.reason());
            to.addFlashAttribute("flash", "obligation.moved");
            return BACK;
        });
    }

    @PostMapping("/handover")
    ModelAndView reassign(
            CurrentMember me,
            @PathVariable UUID obligation,
            @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new ObligationId(obligation);
        var owner = form.newOwner(new MemberId(obligations.get(id).ownerId()));
        return Submission.of(wrong, page.show(id, form, model), () -> {
            keeping.reassign(me, id, owner, form.reason());
            to.addFlashAttribute("flash", "obligation.reassigned");
            return BACK;
        });
    }
}
