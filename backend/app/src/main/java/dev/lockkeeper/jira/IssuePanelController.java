package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A migration's issue: a part of the migration's page, or a page of its own. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/jira")
class IssuePanelController {

    private final IssuePanels panels;
    private final IssueFreshness freshness;
    private final Deliveries deliveries;

    IssuePanelController(IssuePanels panels, IssueFreshness freshness, Deliveries deliveries) {
        this.panels = panels;
        this.freshness = freshness;
        this.deliveries = deliveries;
    }

    @GetMapping
    String show(@PathVariable int number, CurrentMember me, Htmx htmx, Model model) {
        var panel = panels.of(new MigrationId(me.tenant(), number));
        model.addAttribute("reading", freshness.lookedAt(panel));
        model.addAttribute("panel", panel);
        return htmx.wantsFragment() ? "jira/_panel :: panel" : "jira/show";
    }

    @PostMapping("/delivery")
    String create(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        var issue = panels.of(new MigrationId(me.tenant(), number)).migration().jiraIssue();
        if (issue == null) {
            throw new NotFound("jira issue");
        }
        deliveries.again(issue);
        redirect.addFlashAttribute("flash", "jira.delivery.asked");
        return "redirect:/{tenant}/migrations/{number}";
    }
}
