package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.PlaceChoices;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final Environments environments;
    private final PlaceChoices places;

    WindowController(
            WindowPages pages, Freezing freezing, BusyTimes busy, Environments environments, PlaceChoices places) {
        this.pages = pages;
        this.freezing = freezing;
        this.busy = busy;
        this.environments = environments;
        this.places = places;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
            @RequestParam(required = false) @Nullable UUID environment,
            Model model) {
        var where = environment == null ? null : Destination.of(environments.get(environment));
        model.addAttribute("week", pages.week(week, where));
        model.addAttribute("environment", environment);
        model.addAttribute("environments", environments.list());
        model.addAttribute("places", places.names());
        model.addAttribute("freezes", held(freezing.ahead(), freeze -> where == null || freeze.holds(where)));
        model.addAttribute("busyTimes", held(busy.list(), time -> where == null || time.holds(where)));
        return "window/show";
    }

    private static <T> List<T> held(List<T> all, Predicate<T> there) {
        return all.stream().filter(there).toList();
    }
}
