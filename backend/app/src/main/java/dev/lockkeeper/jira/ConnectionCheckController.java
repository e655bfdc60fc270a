package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A check is made by posting, since it calls another system; its report is the answer. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}/check")
class ConnectionCheckController {

    private final ConnectionCheck check;

    ConnectionCheckController(ConnectionCheck check) {
        this.check = check;
    }

    @PostMapping
    String create(@PathVariable UUID jiraConnection, CurrentMember me, Model model) {
        model.addAttribute("report", check.run(me, jiraConnection));
        return "jira/check";
    }
}
