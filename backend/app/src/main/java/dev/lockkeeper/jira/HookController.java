package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.web.Htmx;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A connection's doors: posting opens one or renews its secret. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}/hooks")
class HookController {

    private final HookKeeping hooks;
    private final ConnectionPageController page;

    HookController(HookKeeping hooks, ConnectionPageController page) {
        this.hooks = hooks;
        this.page = page;
    }

    /** Answers with the page rather than a redirect: the secret exists in this answer and nowhere else. */
    @PostMapping
    String create(
            @PathVariable UUID jiraConnection,
            @RequestParam(defaultValue = "WEBHOOK") HookKind kind,
            CurrentMember me,
            Model model) {
        model.addAttribute("made", hooks.renew(me, jiraConnection, kind));
        return page.show(jiraConnection, "", new Htmx(false), model);
    }

    @PostMapping("/closure")
    String destroy(
            @PathVariable UUID jiraConnection,
            @RequestParam(defaultValue = "WEBHOOK") HookKind kind,
            CurrentMember me,
            RedirectAttributes redirect) {
        hooks.close(me, jiraConnection, kind);
        redirect.addFlashAttribute("flash", "jira.hook.closed");
        return "redirect:/{tenant}/settings/jira/{jiraConnection}";
    }
}
