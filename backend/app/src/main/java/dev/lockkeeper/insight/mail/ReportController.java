package dev.lockkeeper.insight.mail;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.insight.InsightFilter;
import dev.lockkeeper.outside.Post;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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

/** Views of Insights that a member has sent to them. */
@Controller
@RequestMapping("/{tenant}/insights/mails")
class ReportController {

    private static final String AGAIN = "insight/mail-new";

    private final ReportOrders orders;
    private final Choices choices;
    private final Post post;
    private final Clock clock;

    ReportController(ReportOrders orders, Choices choices, Post post, Clock clock) {
        this.orders = orders;
        this.choices = choices;
        this.post = post;
        this.clock = clock;
    }

    @ModelAttribute
    void offers(@ModelAttribute("filter") InsightFilter filter, CurrentMember me, Model model) {
        model.addAttribute("query", filter.query(clock.instant()));
        model.addAttribute("orders", orders.of(me));
        model.addAttribute("rhythms", choices.of("insight.mail.rhythm", Rhythm.values()));
        model.addAttribute("zones", zones());
        model.addAttribute("open", post.isOpen());
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("reportForm", ReportForm.fresh());
        return AGAIN;
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute("filter") InsightFilter filter,
            @Valid @ModelAttribute("reportForm") ReportForm form,
            BindingResult wrong,
            CurrentMember me,
            RedirectAttributes redirect) {
        var query = filter.query(clock.instant());
        return Submission.of(wrong, AGAIN, () -> {
            orders.add(me, form.stripped(), query, form.chosenRhythm(), form.chosenZone());
            redirect.addFlashAttribute("flash", "insight.mail.ordered");
            return "redirect:/{tenant}/insights/mails/new?" + query;
        });
    }

    @PostMapping("/{insightMail}/removal")
    String destroy(@PathVariable UUID insightMail, CurrentMember me, RedirectAttributes redirect) {
        orders.remove(me, insightMail);
        redirect.addFlashAttribute("flash", "insight.mail.removed");
        return "redirect:/{tenant}/insights/mails/new";
    }

    private static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(zone -> new Choice(zone, zone))
                .toList();
    }
}
