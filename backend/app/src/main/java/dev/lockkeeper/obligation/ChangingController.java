package dev.lockkeeper.obligation;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes what was promised by hand. */
@Controller
@RequestMapping("/{tenant}/obligations/{obligation}")
class ChangingController {

    private final ObligationKeeping keeping;
    private final Obligations obligations;
    private final ObligationPage page;

    ChangingController(ObligationKeeping keeping, Obligations obligations, ObligationPage page) {
        this.keeping = keeping;
        this.obligations = obligations;
        this.page = page;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID obligation, Model model) {
        var row = obligations.get(new ObligationId(obligation));
        model.addAttribute("form", ChangingForm.of(row));
        return show(row, model);
    }

    @PostMapping
    ModelAndView update(
            CurrentMember me,
            @PathVariable UUID obligation,
            @Valid @ModelAttribute("form") ChangingForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        var id = new ObligationId(obligation);
        return Submission.of(wrong, show(obligations.get(id), model), () -> {
            keeping.change(me, id, form.readVersion(), form.title(), form.newOwner(), form.newDay(), form.reason());
            to.addFlashAttribute("flash", "obligation.changed");
            return "redirect:/{tenant}/obligations/{obligation}";
        });
    }

    private String show(ObligationRow row, Model model) {
        model.addAttribute("obligation", row);
        model.addAttribute("people", page.people());
        return "obligation/edit";
    }
}
