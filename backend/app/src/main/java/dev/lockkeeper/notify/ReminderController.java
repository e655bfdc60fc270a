package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.outside.Post;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.ZoneId;
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

/** How a member is reminded: the daily mail. */
@Controller
@RequestMapping("/{tenant}/reminders")
class ReminderController {

    private static final String PAGE = "notify/reminders";

    private final Reminders reminders;
    private final NoticePreferences preferences;
    private final Post post;

    ReminderController(Reminders reminders, NoticePreferences preferences, Post post) {
        this.reminders = reminders;
        this.preferences = preferences;
        this.post = post;
    }

    @ModelAttribute
    void offers(CurrentMember me, Model model) {
        model.addAttribute("chosen", preferences.of(me.id()));
        model.addAttribute("ways", Way.values());
        model.addAttribute("open", post.isOpen());
        model.addAttribute("zones", zones());
    }

    @GetMapping
    String index(CurrentMember me, Model model) {
        model.addAttribute("form", ReminderForm.of(reminders.of(me.id())));
        return PAGE;
    }

    @PostMapping
    ModelAndView update(
            CurrentMember me,
            @Valid @ModelAttribute("form") ReminderForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        return Submission.of(wrong, PAGE, () -> {
            reminders.choose(me, form.isChosen(), form.zone(), form.chosenHour());
            to.addFlashAttribute("flash", "notify.reminder.saved");
            return "redirect:/{tenant}/reminders";
        });
    }

    private static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(zone -> new Choice(zone, zone))
                .toList();
    }
}
