package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Entries of the ledger: entered, approved, withdrawn. */
@Controller
@RequestMapping("/{tenant}/insights/roi/entries")
class LedgerController {

    private static final String AGAIN = "insight/roi-entry";
    private static final String BACK = "redirect:/{tenant}/insights/roi";

    private final Ledger ledger;
    private final Clock clock;

    LedgerController(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @EngineersMay
    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("ledgerForm", LedgerForm.blank(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        return AGAIN;
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("ledgerForm") LedgerForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(wrong, AGAIN, () -> {
            ledger.enter(me, form.details());
            redirect.addFlashAttribute("flash", "insight.roi.entry.entered");
            return BACK;
        });
    }

    @PostMapping("/{roiEntry}/approval")
    String approve(@PathVariable UUID roiEntry, CurrentMember me, RedirectAttributes redirect) {
        ledger.approve(me, roiEntry);
        redirect.addFlashAttribute("flash", "insight.roi.entry.approved");
        return BACK;
    }

    @PostMapping("/{roiEntry}/striking")
    String strike(@PathVariable UUID roiEntry, CurrentMember me, RedirectAttributes redirect) {
        ledger.strike(me, roiEntry);
        redirect.addFlashAttribute("flash", "insight.roi.entry.struck");
        return BACK;
    }

    @PostMapping("/{roiEntry}/removal")
    String destroy(@PathVariable UUID roiEntry, CurrentMember me, RedirectAttributes redirect) {
        ledger.withdraw(me, roiEntry);
        redirect.addFlashAttribute("flash", "insight.roi.entry.withdrawn");
        return BACK;
    }
}
