package dev.lockkeeper.insight;

import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.web.Htmx;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The incidents that figures are made of: those that began, that a migration caused, that ended, that last. */
@Controller
@RequestMapping("/{tenant}/insights/incidents")
class IncidentSampleController {

    private static final int PAGE_SIZE = 50;

    private final Samples samples;
    private final Clock clock;

    IncidentSampleController(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    @GetMapping
    String began(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        return show(IncidentsOf.BEGAN, filter, after, htmx, model);
    }

    @GetMapping("/flaws")
    String flaws(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        return show(IncidentsOf.FLAWS, filter, after, htmx, model);
    }

    @GetMapping("/restored")
    String restored(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        return show(IncidentsOf.RESTORED, filter, after, htmx, model);
    }

    @GetMapping("/lasting")
    String lasting(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        return show(IncidentsOf.LASTING, filter, after, htmx, model);
    }

    private String show(IncidentsOf of, InsightFilter filter, @Nullable Cursor after, Htmx htmx, Model model) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        model.addAttribute("of", of);
        model.addAttribute("address", of.address());
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        model.addAttribute("back", filter.back(now));
        model.addAttribute("page", samples.incidents(chosen, of, after == null ? Cursor.FIRST : after, PAGE_SIZE));
        if (htmx.wantsFragment() && after != null) {
            return "insight/_incident-rows :: rows";
        }
        model.addAttribute("others", IncidentsOf.values());
        model.addAttribute("count", samples.count(chosen, of));
        return "insight/incidents";
    }
}
