package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import java.time.LocalDate;
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

/** What has been waived; waiving a finding of a migration, and taking that back. */
@Controller
@RequestMapping("/{tenant}")
class WaiverController {

    private static final int PAGE_SIZE = 50;
    private static final String BACK = "redirect:/{tenant}/migrations/{number}#sql";

    private final Waiving waiving;
    private final MigrationArchive archive;

    WaiverController(Waiving waiving, MigrationArchive archive) {
        this.waiving = waiving;
        this.archive = archive;
    }

    @GetMapping("/waivers")
    String index(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        var filter = WaiverFilter.parse(show);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", WaiverFilter.values());
        model.addAttribute("page", waiving.newestFirst(filter, WaiverCursor.parse(after), PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "migration/_waiver-rows :: rows" : "migration/waivers";
    }

    @PostMapping("/migrations/{number}/waivers")
    String create(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String script,
            @RequestParam(defaultValue = "0") int statement,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable UUID guard,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate until,
            CurrentMember me,
            RedirectAttributes redirect) {
        var id = archive.get(new MigrationId(me.tenant(), number)).id();
        var place = new StatementPlace(script, statement);
        waiving.waive(me, id, new WaiverRequest(place, rule, guard, reason, until));
        redirect.addFlashAttribute("flash", "waiver.given");
        return BACK;
    }

    @PostMapping("/migrations/{number}/waivers/{waiver}/revocation")
    String destroy(@PathVariable int number, @PathVariable UUID waiver, CurrentMember me, RedirectAttributes redirect) {
        waiving.revoke(me, new MigrationId(me.tenant(), number), waiver);
        redirect.addFlashAttribute("flash", "waiver.revoked");
        return BACK;
    }
}
