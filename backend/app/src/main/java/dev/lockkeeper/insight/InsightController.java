package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
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
    private final Offers offers;
    private final WrittenPart parts;
    private final Clock clock;

    InsightController(KeptViews kept, Offers offers, WrittenPart parts, Clock clock) {
        this.kept = kept;
        this.offers = offers;
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
        model.addAttribute("query", filter.fromHere().query(chosen.period(), now));
        model.addAttribute("view", view);
        model.addAttribute("asOf", shown.kept() ? shown.at() : null);
        model.addAttribute("insights", view.insights());
        model.addAttribute("pictures", Pictures.of(view));
        model.addAttribute("monthQueries", months(filter, chosen.period(), now));
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
        var offered = offers.to(me);
        model.addAttribute("comparisons", InsightFilter.Compare.values());
        model.addAttribute("domains", offered.domains());
        model.addAttribute("databases", offered.databases());
        model.addAttribute("tiers", RiskTier.values());
        model.addAttribute("kinds", Selection.Authors.values());
        model.addAttribute("views", offered.views());
        model.addAttribute("alarming", offered.alarming());
    }
}
