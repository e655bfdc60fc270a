package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.jira.WrittenIssues.Written;
import dev.lockkeeper.web.Htmx;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what goes with a connection, and takes it away; or leaves it where it is. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}/removal")
class ConnectionRemovalController {

    private static final int SIZE = 50;

    private final JiraConnections connections;
    private final ConnectionRemoval removal;

    ConnectionRemovalController(JiraConnections connections, ConnectionRemoval removal) {
        this.connections = connections;
        this.removal = removal;
    }

    /** @param after the last key of the page before */
    @GetMapping
    String show(
            @PathVariable UUID jiraConnection, @RequestParam(defaultValue = "") String after, Htmx htmx, Model model) {
        var connection = connections.get(jiraConnection);
        model.addAttribute("connection", connection);
        model.addAttribute("page", page(removal.left(connection, after, SIZE + 1)));
        model.addAttribute("count", removal.count(connection));
        model.addAttribute("most", ConnectionRemoval.MOST);
        model.addAttribute("property", RiskFacts.PROPERTY);
        return htmx.wantsFragment() ? "jira/_written :: rows" : "jira/removal";
    }

    /** @param clean whether what was written is taken away first */
    @PostMapping
    String create(
            @PathVariable UUID jiraConnection,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean clean,
            CurrentMember me,
            RedirectAttributes redirect) {
        if (clean) {
            removal.begin(me, connections.get(jiraConnection), version);
        } else {
            connections.disconnect(me, jiraConnection, version);
        }
        redirect.addFlashAttribute("flash", clean ? "jira.leaving" : "jira.disconnected");
        return "redirect:/{tenant}/settings/jira";
    }

    private static Page<Written> page(List<Written> rows) {
        var more = rows.size() > SIZE;
        var shown = more ? rows.subList(0, SIZE) : rows;
        return new Page<>(shown, more ? shown.get(SIZE - 1).key() : null);
    }
}
