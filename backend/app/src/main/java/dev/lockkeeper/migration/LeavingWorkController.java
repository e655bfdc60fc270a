package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.web.Htmx;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The promises around a migration: what it leaves, and what it does of what others left. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/obligations")
class LeavingWorkController {

    private final LeavingWork leaving;
    private final OfferedContracts offered;
    private final MigrationArchive archive;

    LeavingWorkController(LeavingWork leaving, OfferedContracts offered, MigrationArchive archive) {
        this.leaving = leaving;
        this.offered = offered;
        this.archive = archive;
    }

    @GetMapping
    String index(@PathVariable int number, CurrentMember me, Htmx htmx, Model model) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        model.addAttribute("migration", migration);
        model.addAttribute("around", leaving.around(migration));
        model.addAttribute("widened", me.mayEngineer() ? offered.tables(migration) : List.of());
        return htmx.wantsFragment() ? "migration/_obligations :: section" : "migration/obligations";
    }

    /** Closes one of those that it has done. */
    @PostMapping
    String settle(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID obligation,
            CurrentMember me,
            RedirectAttributes redirect) {
        var id = archive.get(new MigrationId(me.tenant(), number)).id();
        require(obligation != null, "leaving.not-chosen");
        leaving.settle(me, id, new ObligationId(Objects.requireNonNull(obligation)));
        redirect.addFlashAttribute("flash", "obligation.kept");
        return "redirect:/{tenant}/migrations/{number}";
    }
}
