package dev.lockkeeper.insight;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a period. */
@Controller
@RequestMapping("/{tenant}/insights")
class InsightController {

    private final Samples samples;
    private final ReviewCycleSamples reviewCycles;
    private final Clock clock;

    InsightController(Samples samples, ReviewCycleSamples reviewCycles, Clock clock) {
        this.samples = samples;
        this.reviewCycles = reviewCycles;
        this.clock = clock;
    }

    @ModelAttribute("period")
    Period period(@RequestParam(defaultValue = "" + Period.USUAL) String months) {
        return Period.parse(months, clock.instant());
    }

    @GetMapping
    String show(@ModelAttribute("period") Period period, Model model) {
        var insights = Insights.of(
                period,
                samples.leadTimes(period),
                reviewCycles.in(period),
                samples.runs(period),
                samples.incidents(period),
                clock.instant());
        model.addAttribute("insights", insights);
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("offered", Period.offered());
        return "insight/show";
    }
}
