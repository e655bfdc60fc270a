package dev.lockkeeper.jira;

import dev.lockkeeper.web.Htmx;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading the histories of a connection's issues: how far it is, and beginning it. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}/history")
class HistoryController {

    private final JiraConnections connections;
    private final HistoryReading reading;

    HistoryController(JiraConnections connections, HistoryReading reading) {
        this.connections = connections;
        this.reading = reading;
    }

    /** Opened by itself it is the page of the connection, which has it. */
    @GetMapping
    String show(@PathVariable UUID jiraConnection, Htmx htmx, Model model) {
        var connection = connections.get(jiraConnection);
        if (!htmx.wantsFragment()) {
            return "redirect:/{tenant}/settings/jira/{jiraConnection}";
        }
        model.addAttribute("connection", connection);
        model.addAttribute("history", reading.progress(connection));
        return "jira/_history :: history";
    }

    @PostMapping
    String create(@PathVariable UUID jiraConnection, RedirectAttributes redirect) {
        reading.begin(connections.get(jiraConnection));
        redirect.addFlashAttribute("flash", "jira.history.begun");
        return "redirect:/{tenant}/settings/jira/{jiraConnection}";
    }
}
