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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a decision's guards have stopped, and what was waived or let through: counts, and the migrations behind them. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}")
class GuardRecordController {

    private static final int PAGE_SIZE = 50;

    private final GuardsOfDecisions decisions;
    private final GuardRecord record;

    GuardRecordController(GuardsOfDecisions decisions, GuardRecord record) {
        this.decisions = decisions;
        this.record = record;
    }

    @GetMapping("/enforcement")
    String index(@PathVariable int number, CurrentMember me, Htmx htmx, Model model) {
        var decision = decisions.standing(new DecisionId(me.tenant(), number));
        model.addAttribute("decision", decision);
        model.addAttribute("outcomes", GuardOutcome.values());
        model.addAttribute(
                "tallies",
                record.tallies(decision.guards().stream()
                        .map(guard -> UUID.fromString(guard.id()))
                        .toList()));
        return htmx.wantsFragment() ? "migration/_guard-record :: record" : "migration/guard-record";
    }

    @GetMapping("/guards/{decisionGuard}/migrations")
    String show(
            @PathVariable int number,
            @PathVariable UUID decisionGuard,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            CurrentMember me,
            Htmx htmx,
            Model model) {
        var id = new DecisionId(me.tenant(), number);
        var decision = decisions.standing(id);
        var outcome = GuardOutcome.of(show).orElse(GuardOutcome.STOPPED);
        model.addAttribute("decision", decision);
        model.addAttribute("guard", decisions.ever(id, decisionGuard));
        model.addAttribute("gone", !isAskedBy(decision, decisionGuard));
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", GuardOutcome.values());
        model.addAttribute("page", record.newestFirst(decisionGuard, outcome, WaiverCursor.parse(after), PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "migration/_guard-rows :: rows" : "migration/guard-migrations";
    }

    private static boolean isAskedBy(GuardsOfDecisions.Guarded decision, UUID id) {
        return decision.guards().stream().anyMatch(guard -> guard.id().equals(id.toString()));
    }
}
