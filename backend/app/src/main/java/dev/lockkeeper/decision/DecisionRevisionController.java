package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

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
}
