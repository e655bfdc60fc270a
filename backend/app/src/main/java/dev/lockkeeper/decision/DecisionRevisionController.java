package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a decision said at each save. */
@Controller
@RequestMapping("/{tenant}/decisions/{number}/revisions")
class DecisionRevisionController {

    private final DecisionPage page;

    DecisionRevisionController(DecisionPage page) {
        this.page = page;
    }

    @GetMapping
    String index(@PathVariable int number, CurrentMember me, Model model) {
        return page.revisions(new DecisionId(me.tenant(), number), model);
    }

    @GetMapping("/{revision}")
    String show(@PathVariable int number, @PathVariable int revision, CurrentMember me, Model model) {
        return page.revision(new DecisionId(me.tenant(), number), revision, model);
    }

    /** What this one changed, side by side or one below the other. */
    @GetMapping("/{revision}/changes")
    String changes(
            @PathVariable int number,
            @PathVariable int revision,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "unified") String view,
            CurrentMember me,
            Model model) {
        model.addAttribute("split", view.equals("split"));
        return page.changes(new DecisionId(me.tenant(), number), revision, since, model);
    }
}
