package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assumptions: a new version of them. */
@Controller
@RequestMapping("/{tenant}/insights/roi/assumptions")
class AssumptionController {

    private static final String AGAIN = "insight/roi-assumptions";

    private final RoiUpkeep upkeep;

    AssumptionController(RoiUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    @ModelAttribute("currencies")
    List<String> currencies() {
        return Assumptions.currencies();
    }

    @AdminsMay
    @GetMapping("/edit")
    String edit(Model model) {
        model.addAttribute(
                "assumptionForm", AssumptionForm.of(upkeep.assumptions().orElse(null)));
        return AGAIN;
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("assumptionForm") AssumptionForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(wrong, AGAIN, () -> {
            upkeep.change(me, form.version(), form.code(), form.typed(), form.reason());
            redirect.addFlashAttribute("flash", "insight.roi.assumptions.changed");
            return "redirect:/{tenant}/insights/roi";
        });
    }
}
