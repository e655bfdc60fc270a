package dev.lockkeeper.execution;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.web.Htmx;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one execution; while it runs, the page asks for its live part every few seconds. */
@Controller
class LiveExecutionController {

    private final ExecutionWatching watching;
    private final MigrationArchive migrations;

    LiveExecutionController(ExecutionWatching watching, MigrationArchive migrations) {
        this.watching = watching;
        this.migrations = migrations;
    }

    @GetMapping("/{tenant}/migrations/{number}/executions/{execution}")
    String show(@PathVariable int number, @PathVariable UUID execution, CurrentMember me, Htmx htmx, Model model) {
        var migration = migrations.get(new MigrationId(me.tenant(), number));
        model.addAttribute("migration", migration);
        model.addAttribute("live", watching.watch(migration.uuid(), new ExecutionId(execution)));
        return htmx.wantsFragment() ? "execution/_live :: live" : "execution/show";
    }
}
