package dev.lockkeeper.benchmarks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The least that a page of this stack can be: one query, one template, no layout. */
@Controller
class BarePageController {

    private final BareTitle titles;

    BarePageController(BareTitle titles) {
        this.titles = titles;
    }

    @GetMapping("/{tenant}/bare/{number}")
    String show(@PathVariable int number, Model model) {
        model.addAttribute("title", titles.of(number));
        return "benchmark/bare";
    }
}
