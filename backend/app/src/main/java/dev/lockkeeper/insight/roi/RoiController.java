package dev.lockkeeper.insight.roi;

import dev.lockkeeper.insight.Period;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the practice is worth: on a page, on paper for a board, in a spreadsheet. */
@Controller
@RequestMapping("/{tenant}/insights/roi")
class RoiController {

    private final RoiReading reading;
    private final RoiSheet sheet;
    private final Clock clock;

    RoiController(RoiReading reading, RoiSheet sheet, Clock clock) {
        this.reading = reading;
        this.sheet = sheet;
        this.clock = clock;
    }

    @ModelAttribute("period")
    Period period(@RequestParam(defaultValue = "" + Period.USUAL) String months) {
        return Period.parse(months, clock.instant());
    }

    @GetMapping
    String show(@ModelAttribute("period") Period period, Model model) {
        model.addAttribute("view", reading.of(period));
        model.addAttribute("offered", Period.offered());
        return "insight/roi";
    }

    @GetMapping("/paper")
    String paper(@ModelAttribute("period") Period period, Model model) {
        model.addAttribute("view", reading.of(period));
        return "insight/roi-paper";
    }

    /** Everything that the return is made of, so that it can be reckoned again. */
    @GetMapping("/export.csv")
    void export(@ModelAttribute("period") Period period, HttpServletResponse answer) throws IOException {
        var view = reading.of(period);
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"roi.csv\"");
        sheet.write(view, answer.getWriter());
    }
}
