package dev.lockkeeper.decision;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.web.Htmx;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding decisions: the list with its filters, the search, and what applies to a table. */
@Controller
@RequestMapping("/{tenant}/decisions")
class DecisionListController {

    private static final int PAGE_SIZE = 20;
    /** Fewer: each of them is read once more to mark what was looked for. */
    private static final int HITS = 10;

    private final Decisions decisions;
    private final DecisionSearch search;
    private final DecisionFormPage forms;
    private final Databases databases;

    DecisionListController(Decisions decisions, DecisionSearch search, DecisionFormPage forms, Databases databases) {
        this.decisions = decisions;
        this.search = search;
        this.forms = forms;
        this.databases = databases;
    }

    @GetMapping
    String index(DecisionAsked asked, @RequestParam(required = false) @Nullable String after, Htmx htmx, Model model) {
        var filter = DecisionFilter.of(asked);
        model.addAttribute("filter", filter);
        fill(filter, after, model);
        if (htmx.wantsFragment() && after != null) {
            return filter.q() == null ? "decision/_rows :: rows" : "decision/_hits :: hits";
        }
        forms.fillFilters(model);
        return "decision/list";
    }

    private void fill(DecisionFilter filter, @Nullable String after, Model model) {
        if (filter.q() == null) {
            model.addAttribute("page", decisions.newestFirst(filter, Cursor.parse(after), PAGE_SIZE));
        } else {
            var hits = search.best(filter.q(), filter, RankCursor.parse(after), HITS);
            model.addAttribute("page", hits.page());
            model.addAttribute("leavesOut", after == null && hits.page().next() != null && hits.leavesOut());
        }
    }

    /** Which decisions apply to a table; by its domain too, where the database is said. */
    @GetMapping("/applying")
    String applying(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable UUID database,
            Model model) {
        var named = TableName.parse(table);
        model.addAttribute("table", table);
        model.addAttribute("database", database);
        model.addAttribute("databases", databases.list());
        model.addAttribute("unclear", !table.isBlank() && named.isEmpty());
        model.addAttribute(
                "applying",
                named.map(name -> decisions.covering(database == null ? null : new DatabaseId(database), List.of(name)))
                        .orElse(List.of()));
        return "decision/applying";
    }
}
