package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.PagesAround;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The figures of a period. */
@Controller
@RequestMapping("/{tenant}/insights")
class InsightController {

    private final KeptViews kept;
    private final AroundFigures around;
    private final FiguresPart part;
    private final PagesAround pages;
    private final Clock clock;

    InsightController(KeptViews kept, AroundFigures around, FiguresPart part, PagesAround pages, Clock clock) {
        this.kept = kept;
        this.around = around;
        this.part = part;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @ModelAttribute("filter") InsightFilter filter,
            CurrentMember me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = clock.instant();
        var chosen = filter.selection(now);
        var mine = around.of(me);
        var shown = kept.of(chosen, filter.compare(), mine.standing());
        var text = shown.written(() -> part.of(shown, filter.fromHere(), me.slug(), now, request, response));
        model.addAttribute("period", chosen.period());
        model.addAttribute("query", filter.fromHere().query(chosen.period(), now));
        model.addAttribute("views", mine.views());
        model.addAttribute("alarming", mine.standing().alarming());
        return pages.view("insight/show", text);
    }
}
