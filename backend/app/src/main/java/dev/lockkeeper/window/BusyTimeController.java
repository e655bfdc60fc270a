package dev.lockkeeper.window;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

/** Busy hours: added and removed. */
@Controller
@RequestMapping("/{tenant}/windows/busy-times")
class BusyTimeController {

    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private static final String BACK = "redirect:/{tenant}/windows";

    private final BusyTimes busy;
    private final Databases databases;
    private final PlaceChoices places;
    private final Choices choices;

    BusyTimeController(BusyTimes busy, Databases databases, PlaceChoices places, Choices choices) {
        this.busy = busy;
        this.databases = databases;
        this.places = places;
        this.choices = choices;
    }

    @ModelAttribute
    void offers(Model model) {
        model.addAttribute("databases", every());
        model.addAttribute("places", places.choices());
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("zones", ZONES);
    }

    @AdminsMay
    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("busyForm", BusyTimeForm.blank());
        return "window/busy-time-new";
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("busyForm") BusyTimeForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(wrong, "window/busy-time-new", () -> {
            busy.add(me, form.details());
            redirect.addFlashAttribute("flash", "window.busy.added");
            return BACK;
        });
    }

    @PostMapping("/{busyTime}/removal")
    String destroy(@PathVariable UUID busyTime, CurrentMember me, RedirectAttributes redirect) {
        busy.remove(me, busyTime);
        redirect.addFlashAttribute("flash", "window.busy.removed");
        return BACK;
    }

    private List<Choice> every() {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", choices.word("window.busy.every")));
        databases.list().forEach(one -> all.add(new Choice(one.id().value(), one.name())));
        return all;
    }
}
