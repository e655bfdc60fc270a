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
        var chosen = chosen(filter, model);
        model.addAttribute("page", samples.leadTimes(chosen, first(after), PAGE_SIZE));
        model.addAttribute("stages", List.of(Stage.values()));
        if (htmx.wantsFragment() && after != null) {
            return "insight/_lead-time-rows :: rows";
        }
        model.addAttribute("count", samples.countLeadTimes(chosen));
        return "insight/lead-times";
    }

    @GetMapping("/review-cycles")
    String reviewCycles(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        var chosen = chosen(filter, model);
        model.addAttribute("page", reviewCycles.in(chosen, first(after), PAGE_SIZE));
        if (htmx.wantsFragment() && after != null) {
            return "insight/_review-cycle-rows :: rows";
        }
        model.addAttribute("count", reviewCycles.count(chosen));
        return "insight/review-cycles";
    }

    @GetMapping("/executions")
    String executions(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        var chosen = chosen(filter, model);
        var now = clock.instant();
        model.addAttribute("page", samples.runs(chosen, first(after), PAGE_SIZE));
        model.addAttribute("now", now);
        if (htmx.wantsFragment() && after != null) {
            return "insight/_execution-rows :: rows";
        }
        var rate = samples.countRuns(chosen, now);
        model.addAttribute("rate", rate);
        model.addAttribute("count", rate.rows());
        return "insight/executions";
    }

    private Selection chosen(InsightFilter filter, Model model) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        model.addAttribute("back", filter.back(now));
        return chosen;
    }

    private static Cursor first(@Nullable Cursor after) {
        return after == null ? Cursor.FIRST : after;
    }
}
