package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The days on which nobody works: those to come, a file with more, and their end. */
@Controller
@RequestMapping("/{tenant}/rotations/holidays")
class HolidayController {

    private static final String BACK = "redirect:/{tenant}/rotations/holidays";

    private final HolidayPages pages;
    private final HolidayUpkeep upkeep;
    private final Clock clock;

    HolidayController(HolidayPages pages, HolidayUpkeep upkeep, Clock clock) {
        this.pages = pages;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Htmx htmx,
            Model model) {
        model.addAttribute("form", HolidayForm.EMPTY);
        list(from, model);
        return htmx.wantsFragment() ? "rotation/_holidays :: rows" : "rotation/holidays";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") HolidayForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (Submission.refused(errors, () -> upkeep.take(me, form.bytes()))) {
            response.setStatus(422);
            list(null, model);
            return "rotation/holidays";
        }
        redirect.addFlashAttribute("flash", "rotation.holiday.taken");
        return BACK;
    }

    @PostMapping("/{holiday}/removal")
    String destroy(@PathVariable UUID holiday, CurrentMember me, RedirectAttributes redirect) {
        upkeep.remove(me, holiday);
        redirect.addFlashAttribute("flash", "rotation.holiday.removed");
        return BACK;
    }

    @PostMapping("/removal")
    String clear(CurrentMember me, RedirectAttributes redirect) {
        upkeep.clear(me);
        redirect.addFlashAttribute("flash", "rotation.holiday.cleared");
        return BACK;
    }

    private void list(@Nullable LocalDate from, Model model) {
        model.addAttribute("page", pages.from(Objects.requireNonNullElseGet(from, () -> LocalDate.now(clock))));
    }
}
