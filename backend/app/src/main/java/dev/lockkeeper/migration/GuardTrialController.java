package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.web.Htmx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dry run of a decision's guards. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/trial")
class GuardTrialController {

    private static final int PAGE_SIZE = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final GuardsOfDecisions decisions;
    private final TryingGuards trying;
    private final GuardTrialHits hits;

    GuardTrialController(GuardsOfDecisions decisions, TryingGuards trying, GuardTrialHits hits) {
        this.decisions = decisions;
        this.trying = trying;
        this.hits = hits;
    }

    @GetMapping
    String index(@PathVariable int number, CurrentMember me, Htmx htmx, Model model) {
        var decision = decisions.of(new DecisionId(me.tenant(), number));
        var trial = trying.latest(decision.uuid());
        model.addAttribute("decision", decision);
        model.addAttribute("trial", trial.orElse(null));
        model.addAttribute("trouble", trial.flatMap(trying::trouble).orElse(null));
        model.addAttribute("counts", hits.counts(decision.uuid()));
        model.addAttribute("weight", trial.map(hits::weight).orElse(null));
        model.addAttribute(
                "stale", trial.filter(found -> !found.isOf(decision.guards())).isPresent());
        return htmx.wantsFragment() ? "migration/_guard-trial :: trial" : "migration/guard-trial";
    }

    @PostMapping
    String create(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        trying.begin(me, new DecisionId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "guard-trial.begun");
        return "redirect:/{tenant}/decisions/{number}/trial";
    }

    @GetMapping("/findings")
    String show(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID guard,
            @RequestParam(required = false) @Nullable UUID after,
            CurrentMember me,
            Htmx htmx,
            Model model) {
        var decision = decisions.of(new DecisionId(me.tenant(), number));
        var asked = guard == null ? FIRST : guard;
        model.addAttribute("decision", decision);
        model.addAttribute("guard", asked);
        model.addAttribute(
                "says",
                decision.guards().stream()
                        .filter(known -> known.id().equals(asked.toString()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("page", hits.hits(decision.uuid(), asked, after == null ? FIRST : after, PAGE_SIZE));
        return htmx.wantsFragment() && after != null
                ? "migration/_guard-trial-rows :: rows"
                : "migration/guard-trial-findings";
    }
}
