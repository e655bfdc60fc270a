package dev.lockkeeper.insight.roi;

import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.insight.InsightFilter;
import dev.lockkeeper.insight.Period;
import dev.lockkeeper.insight.Selection;
import dev.lockkeeper.risk.RiskTier;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the practice is worth: on a page, on paper for a board, in a spreadsheet. */
@Controller
@RequestMapping("/{tenant}/insights/roi")
class RoiController {

    private final RoiReading reading;
    private final RoiSheet sheet;
    private final Domains domains;
    private final Databases databases;
    private final Clock clock;

    RoiController(RoiReading reading, RoiSheet sheet, Domains domains, Databases databases, Clock clock) {
        this.reading = reading;
        this.sheet = sheet;
        this.domains = domains;
        this.databases = databases;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute("filter") InsightFilter filter, Model model) {
        var period = put(filter, model);
        model.addAttribute("lengths", period.lengths());
        model.addAttribute("ends", period.ends(clock.instant()));
        model.addAttribute("comparisons", List.of(InsightFilter.Compare.PREVIOUS));
        model.addAttribute("domains", domains.list());
        model.addAttribute("databases", databases.list());
        model.addAttribute("tiers", RiskTier.values());
        model.addAttribute("kinds", Selection.Authors.values());
        return "insight/roi";
    }

    @GetMapping("/paper")
    String paper(@ModelAttribute("filter") InsightFilter filter, Model model) {
        put(filter, model);
        return "insight/roi-paper";
    }

    /** Everything that the return is made of, so that it can be reckoned again. */
    @GetMapping("/export.csv")
    void export(@ModelAttribute("filter") InsightFilter filter, HttpServletResponse answer) throws IOException {
        var view = reading.of(filter.selection(clock.instant()), false);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roi.csv\"");
        sheet.write(view, answer.getWriter());
    }

    private Period put(InsightFilter filter, Model model) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.query(chosen.period(), now));
        model.addAttribute("view", reading.of(chosen, filter.compare() == InsightFilter.Compare.PREVIOUS));
        return chosen.period();
    }
}
