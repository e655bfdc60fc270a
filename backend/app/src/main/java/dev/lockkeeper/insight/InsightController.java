package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.insight.upkeep.UpkeepDesk;
import dev.lockkeeper.risk.RiskTier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    /** The same for everybody of a tenant. */
    private static final String BODY = "insight/_body :: body";

    private final KeptViews kept;
    private final SavedViews views;
    private final Domains domains;
    private final Databases databases;
    private final UpkeepDesk upkeep;
    private final WrittenPart parts;
    private final Clock clock;

    InsightController(
            KeptViews kept,
            SavedViews views,
            Domains domains,
            Databases databases,
            UpkeepDesk upkeep,
            WrittenPart parts,
            Clock clock) {
        this.kept = kept;
        this.views = views;
        this.domains = domains;
        this.databases = databases;
        this.upkeep = upkeep;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @ModelAttribute("filter") InsightFilter filter,
            CurrentMember me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        var shown = kept.of(chosen, filter.compare());
        var view = shown.view();
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        model.addAttribute("view", view);
        model.addAttribute("asOf", shown.kept() ? shown.at() : null);
        model.addAttribute("insights", view.insights());
        model.addAttribute("pictures", Pictures.of(view));
        model.addAttribute("monthQueries", months(filter, chosen.period(), now));
        model.addAttribute("alarming", upkeep.isAlarming());
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("lengths", chosen.period().lengths());
        model.addAttribute("ends", chosen.period().ends(now));
        model.addAttribute("body", shown.body(() -> parts.of(BODY, model.asMap(), request, response)));
        offers(me, model);
        return "insight/show";
    }

    /** Each month's rows, narrowed as the picture is. */
    private static List<String> months(InsightFilter filter, Period period, Instant now) {
        return period.months().stream()
                .map(month -> filter.month(month, period, now))
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
