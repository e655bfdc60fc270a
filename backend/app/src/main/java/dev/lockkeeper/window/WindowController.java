package dev.lockkeeper.window;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to run when, week by week, with the freezes and busy hours that keep it from running. */
@Controller
@RequestMapping("/{tenant}/windows")
class WindowController {

    private final WindowPages pages;
    private final Freezing freezing;
    private final BusyTimes busy;

    WindowController(WindowPages pages, Freezing freezing, BusyTimes busy) {
        this.pages = pages;
        this.freezing = freezing;
        this.busy = busy;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
            Model model) {
        model.addAttribute("week", pages.week(week));
        model.addAttribute("freezes", freezing.ahead());
        model.addAttribute("busyTimes", busy.list());
        return "window/show";
    }
}
