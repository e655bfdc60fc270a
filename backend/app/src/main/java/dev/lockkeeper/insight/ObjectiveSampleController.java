package dev.lockkeeper.insight;

import dev.lockkeeper.web.Htmx;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The executions that objectives judged. */
@Controller
@RequestMapping("/{tenant}/insights/objectives")
class ObjectiveSampleController {

    private static final int PAGE_SIZE = 50;

    private final ObjectiveSamples objectives;
    private final Clock clock;

    ObjectiveSampleController(ObjectiveSamples objectives, Clock clock) {
        this.objectives = objectives;
        this.clock = clock;
    }

    /** @param objective those of its environment, kind and tier alone */
    @GetMapping
    String show(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable UUID objective,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        var query = filter.query(chosen.period(), now);
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", objective == null ? query : query + "&objective=" + objective);
        model.addAttribute("back", filter.back(now));
        model.addAttribute("page", objectives.in(chosen, objective, after, PAGE_SIZE));
        if (htmx.wantsFragment() && after != null) {
            return "insight/_objective-rows :: rows";
        }
        model.addAttribute("count", objectives.count(chosen, objective));
        return "insight/objectives";
    }
}
