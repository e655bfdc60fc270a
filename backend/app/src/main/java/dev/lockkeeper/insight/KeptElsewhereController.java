package dev.lockkeeper.insight;

import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.web.Htmx;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows that figures are made of where other rooms keep them: promises, what guards found, issues, reviews. */
@Controller
@RequestMapping("/{tenant}/insights")
class KeptElsewhereController {

    private static final int PAGE_SIZE = 50;

    private final PromiseSamples promises;
    private final GuardSamples guards;
    private final ApplicationSamples applications;
    private final LoadSamples load;
    private final Clock clock;

    KeptElsewhereController(
            PromiseSamples promises,
            GuardSamples guards,
            ApplicationSamples applications,
            LoadSamples load,
            Clock clock) {
        this.promises = promises;
        this.guards = guards;
        this.applications = applications;
        this.load = load;
        this.clock = clock;
    }

    @GetMapping("/promises")
    String promises(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        show(filter, model, promises::count, chosen -> promises.in(chosen, after, PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "insight/_promise-rows :: rows" : "insight/promises";
    }

    @GetMapping("/guards")
    String guards(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        show(filter, model, guards::count, chosen -> guards.in(chosen, after, PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "insight/_guard-rows :: rows" : "insight/guards";
    }

    @GetMapping("/applications")
    String applications(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        show(
                filter,
                model,
                applications::count,
                chosen -> applications.in(chosen, after == null ? Cursor.FIRST : after, PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "insight/_application-rows :: rows" : "insight/applications";
    }

    @GetMapping("/load")
    String load(
            @ModelAttribute("filter") InsightFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        show(filter, model, load::count, chosen -> load.in(chosen, after == null ? Cursor.FIRST : after, PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "insight/_load-rows :: rows" : "insight/load";
    }

    private void show(
            InsightFilter filter, Model model, ToIntFunction<Selection> count, Function<Selection, Page<?>> page) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        model.addAttribute("back", filter.back(now));
        model.addAttribute("page", page.apply(chosen));
        model.addAttribute("count", count.applyAsInt(chosen));
    }
}
