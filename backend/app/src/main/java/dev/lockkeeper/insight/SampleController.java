package dev.lockkeeper.insight;

import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.web.Htmx;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows that the figures are made of, narrowed as they are. */
@Controller
@RequestMapping("/{tenant}/insights")
class SampleController {

    private static final int PAGE_SIZE = 50;

    private final Samples samples;
    private final ReviewCycleSamples reviewCycles;
    private final Clock clock;

    SampleController(Samples samples, ReviewCycleSamples reviewCycles, Clock clock) {
        this.samples = samples;
        this.reviewCycles = reviewCycles;
        this.clock = clock;
    }

    @GetMapping("/lead-times")
    String leadTimes(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", samples.leadTimes(chosen(filter, model), first(after), PAGE_SIZE));
        model.addAttribute("stages", List.of(Stage.values()));
        return htmx.wantsFragment() && after != null ? "insight/_lead-time-rows :: rows" : "insight/lead-times";
    }

    @GetMapping("/review-cycles")
    String reviewCycles(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", reviewCycles.in(chosen(filter, model), first(after), PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "insight/_review-cycle-rows :: rows" : "insight/review-cycles";
    }

    @GetMapping("/executions")
    String executions(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", samples.runs(chosen(filter, model), first(after), PAGE_SIZE));
        model.addAttribute("now", clock.instant());
        return htmx.wantsFragment() && after != null ? "insight/_execution-rows :: rows" : "insight/executions";
    }

    @GetMapping("/incidents")
    String incidents(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", samples.incidents(chosen(filter, model), first(after), PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "insight/_incident-rows :: rows" : "insight/incidents";
    }

    private Selection chosen(InsightFilter filter, Model model) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        return chosen;
    }

    private static Cursor first(@Nullable Cursor after) {
        return after == null ? Cursor.FIRST : after;
    }
}
