package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The baseline: frozen anew. */
@Controller
@RequestMapping("/{tenant}/insights/roi/baseline")
class BaselineController {

    private static final String AGAIN = "insight/roi-baseline";
    private static final int USUAL_MONTHS = 3;

    private final RoiUpkeep upkeep;
    private final Clock clock;

    BaselineController(RoiUpkeep upkeep, Clock clock) {
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @AdminsMay
    @GetMapping("/new")
    String fresh(Model model) {
        var running = YearMonth.from(clock.instant().minus(RoiUpkeep.MATURES_IN).atOffset(ZoneOffset.UTC));
        model.addAttribute("baselineForm", BaselineForm.before(running, USUAL_MONTHS));
        return AGAIN;
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("baselineForm") BaselineForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(wrong, AGAIN, () -> {
            upkeep.freeze(me, form);
            redirect.addFlashAttribute("flash", "insight.roi.baseline.frozen");
            return "redirect:/{tenant}/insights/roi";
        });
    }
}
