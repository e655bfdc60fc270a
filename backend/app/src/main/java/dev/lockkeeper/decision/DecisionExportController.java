package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Decisions to take along: as files, on paper, as rules for those who write migrations. */
@Controller
@RequestMapping("/{tenant}/decisions")
class DecisionExportController {

    /** What a browser lays out at once without a wait. */
    private static final int ON_PAPER = 100;

    private final DecisionTree tree;
    private final DecisionRules rules;
    private final DecisionEntries entries;
    private final DecisionFormPage forms;

    DecisionExportController(DecisionTree tree, DecisionRules rules, DecisionEntries entries, DecisionFormPage forms) {
        this.tree = tree;
        this.rules = rules;
        this.entries = entries;
        this.forms = forms;
    }

    @GetMapping("/export.zip")
    ResponseEntity<byte[]> zip(CurrentMember me, WebRequest asked) {
        return ExportAnswer.zip(asked, tree.edition(me), () -> tree.zip(me));
    }

    @GetMapping("/agents")
    String agents(CurrentMember me, Model model) {
        model.addAttribute("rules", rules.beginning(me));
        return "decision/agents";
    }

    @GetMapping("/agents.md")
    ResponseEntity<byte[]> agentsFile(CurrentMember me, WebRequest asked) {
        return ExportAnswer.of(asked, rules.edition(me), DecisionRules.MARKDOWN, "decisions.md", () -> rules.bytes(me));
    }

    /** Those in force, where no status is chosen. */
    @GetMapping("/print")
    String print(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var filter = DecisionFilter.of(new DecisionAsked(
                null,
                status == null ? DecisionStatus.ACCEPTED.name() : status,
                category,
                null,
                null,
                null,
                null,
                null));
        var found = entries.after(number(after), filter.status(), filter.category(), ON_PAPER + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("entries", found.subList(0, Math.min(ON_PAPER, found.size())));
        model.addAttribute("next", next(found));
        forms.fillFilters(model);
        return "decision/print";
    }

    private static @Nullable Integer next(List<DecisionEntry> found) {
        return found.size() > ON_PAPER ? found.get(ON_PAPER - 1).number() : null;
    }

    /** Nonsense is the beginning. */
    private static int number(@Nullable String after) {
        return after != null && after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0;
    }
}
