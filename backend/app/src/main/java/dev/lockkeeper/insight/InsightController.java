package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The figures of a period. */
@Controller
@RequestMapping("/{tenant}/insights")
class InsightController {

    private final InsightPage page;
    private final SavedViews views;
    private final Domains domains;
    private final Databases databases;
    private final Clock clock;

    InsightController(InsightPage page, SavedViews views, Domains domains, Databases databases, Clock clock) {
        this.page = page;
        this.views = views;
        this.domains = domains;
        this.databases = databases;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute("filter") InsightFilter filter, CurrentMember me, Model model) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        var view = page.of(chosen, filter.compare());
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        model.addAttribute("view", view);
        model.addAttribute("insights", view.insights());
        model.addAttribute("pictures", Pictures.of(view));
        model.addAttribute("monthQueries", months(filter, chosen.period(), now));
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("lengths", chosen.period().lengths());
        model.addAttribute("ends", chosen.period().ends(now));
        offers(me, model);
        return "insight/show";
    }

    /** Each month's rows, narrowed as the picture is. */
    private static List<String> months(InsightFilter filter, Period period, Instant now) {
        return period.months().stream()
                .map(month -> filter.query(new Period(month, month), now))
                .toList();
    }

    private void offers(CurrentMember me, Model model) {
        model.addAttribute("comparisons", InsightFilter.Compare.values());
        model.addAttribute("domains", domains.list());
        model.addAttribute("databases", databases.list());
        model.addAttribute("tiers", RiskTier.values());
        model.addAttribute("kinds", Selection.Authors.values());
        model.addAttribute("views", views.of(me));
    }
}
