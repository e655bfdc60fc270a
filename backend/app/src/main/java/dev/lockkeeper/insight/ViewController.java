package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
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

/** Views of Insights: kept under a name, and let go. */
@Controller
@RequestMapping("/{tenant}/insights/views")
class ViewController {

    private static final String AGAIN = "insight/view-new";

    private final SavedViews views;
    private final Clock clock;

    ViewController(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/new")
    String fresh(@ModelAttribute("filter") InsightFilter filter, Model model) {
        model.addAttribute("viewForm", new ViewForm(""));
        model.addAttribute("query", query(filter));
        return AGAIN;
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute("filter") InsightFilter filter,
            @Valid @ModelAttribute("viewForm") ViewForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var query = query(filter);
        model.addAttribute("query", query);
        return Submission.of(wrong, AGAIN, () -> {
            views.keep(me, form.stripped(), query);
            redirect.addFlashAttribute("flash", "insight.view.kept");
            return "redirect:/{tenant}/insights?" + query;
        });
    }

    @PostMapping("/{insightView}/removal")
    String destroy(@PathVariable UUID insightView, CurrentMember me, RedirectAttributes redirect) {
        views.remove(me, insightView);
        redirect.addFlashAttribute("flash", "insight.view.removed");
        return "redirect:/{tenant}/insights";
    }

    private String query(InsightFilter filter) {
        var now = clock.instant();
        return filter.query(filter.selection(now).period(), now);
    }
}
