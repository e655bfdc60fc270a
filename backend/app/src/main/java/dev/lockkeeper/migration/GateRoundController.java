package dev.lockkeeper.migration;

import dev.lockkeeper.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far open migrations have been judged anew: a part of the pages where somebody changes the measure. */
@Controller
@RequestMapping("/{tenant}/settings/policies/round")
class GateRoundController {

    private final GateRounds rounds;

    GateRoundController(GateRounds rounds) {
        this.rounds = rounds;
    }

    /**
     * A page of its own there is not: the policies show it too.
     *
     * @param seen whether the reader has seen one under way, and so will be told of its end
     */
    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean seen, Htmx htmx, Model model) {
        if (!htmx.wantsFragment()) {
            return "redirect:/{tenant}/settings/policies";
        }
        rounds.underWay().ifPresent(round -> model.addAttribute("round", round));
        model.addAttribute("seen", seen);
        return "migration/_round :: round";
    }
}
