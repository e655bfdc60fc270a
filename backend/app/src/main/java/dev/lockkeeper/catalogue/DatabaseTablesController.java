package dev.lockkeeper.catalogue;

import dev.lockkeeper.web.Htmx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A database and its tables, the largest first. */
@Controller
@RequestMapping("/{tenant}/catalogue/databases/{database}")
class DatabaseTablesController {

    private static final int PAGE_SIZE = 50;

    private final Databases databases;
    private final Domains domains;
    private final Snapshots snapshots;

    DatabaseTablesController(Databases databases, Domains domains, Snapshots snapshots) {
        this.databases = databases;
        this.domains = domains;
        this.snapshots = snapshots;
    }

    @GetMapping
    String show(
            @PathVariable UUID database,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        var found = databases.get(new DatabaseId(database));
        model.addAttribute("database", found);
        model.addAttribute(
                "domain",
                found.domain() == null ? null : domains.get(found.domain()).name());
        snapshots.latest(found.id()).ifPresent(snapshot -> {
            model.addAttribute("snapshot", snapshot);
            model.addAttribute("page", snapshots.tables(snapshot.id(), TableCursor.parse(after), PAGE_SIZE));
        });
        return htmx.wantsFragment() && model.containsAttribute("page") ? "catalogue/_tables :: rows" : "catalogue/show";
    }
}
