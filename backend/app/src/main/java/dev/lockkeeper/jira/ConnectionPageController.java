package dev.lockkeeper.jira;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.web.Htmx;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One connection, with the issues that are known by it. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}")
class ConnectionPageController {

    private static final int SIZE = 50;

    private final JiraConnections connections;
    private final IssuePanels panels;
    private final HookKeeping hooks;
    private final HistoryReading reading;

    ConnectionPageController(
            JiraConnections connections, IssuePanels panels, HookKeeping hooks, HistoryReading reading) {
        this.connections = connections;
        this.panels = panels;
        this.hooks = hooks;
        this.reading = reading;
    }

    /** @param after the last key of the page before */
    @GetMapping
    String show(
            @PathVariable UUID jiraConnection, @RequestParam(defaultValue = "") String after, Htmx htmx, Model model) {
        var connection = connections.get(jiraConnection);
        model.addAttribute("connection", connection);
        model.addAttribute("page", page(panels.of(connection, after, SIZE + 1)));
        model.addAttribute("kinds", kinds(connection));
        model.addAttribute("template", HookKind.TEMPLATE);
        model.addAttribute("hooks", hooks.of(connection).stream().collect(toMap(JiraHook::kind, hook -> hook)));
        model.addAttribute("sweeps", panels.sweeps(connection));
        model.addAttribute("history", reading.progress(connection));
        return htmx.wantsFragment() ? "jira/_issues :: rows" : "jira/connection";
    }

    /** Only an app may register for itself. */
    private static List<HookKind> kinds(JiraConnection connection) {
        return Arrays.stream(HookKind.values())
                .filter(kind -> kind != HookKind.APP || connection.signIn().isOAuth())
                .toList();
    }

    private static Page<IssueView> page(List<IssueView> rows) {
        var more = rows.size() > SIZE;
        var shown = more ? rows.subList(0, SIZE) : rows;
        return new Page<>(shown, more ? shown.get(SIZE - 1).issue().key() : null);
    }
}
