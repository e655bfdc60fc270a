package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.RiskTier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Judging a migration anew: a reassessment, a discharge, a ruling on the tier. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}")
class MigrationRiskController {

    private static final String BACK = "redirect:/{tenant}/migrations/{number}#risk";

    private final Reassessing reassessing;
    private final MigrationArchive archive;

    MigrationRiskController(Reassessing reassessing, MigrationArchive archive) {
        this.reassessing = reassessing;
        this.archive = archive;
    }

    /** What it would say, before anybody takes it. */
    @GetMapping("/reassessment")
    String preview(@PathVariable int number, CurrentMember me, Model model) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        var revision = archive.revision(migration.revision());
        model.addAttribute("migration", migration);
        model.addAttribute("revision", revision);
        model.addAttribute("today", reassessing.today(migration, revision));
        return "migration/reassessment";
    }

    @PostMapping("/reassessment")
    String reassess(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        reassessing.reassess(me, new MigrationId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "migration.reassessed");
        return BACK;
    }

    @PostMapping("/discharges")
    String discharge(
            @PathVariable int number,
            @RequestParam Discharge.Kind kind,
            @RequestParam String script,
            @RequestParam int statement,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        var place = new StatementPlace(script, statement);
        reassessing.discharge(me, new MigrationId(me.tenant(), number), kind, place, reason);
        redirect.addFlashAttribute("flash", "migration.discharged");
        return BACK;
    }

    /** Up is for reviewers, down for who answers for the policy. */
    @PostMapping("/tier")
    String rule(
            @PathVariable int number,
            @RequestParam RiskTier tier,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        if (tier.compareTo(archive.get(id).tier()) > 0) {
            reassessing.raise(me, id, tier, reason);
        } else {
            reassessing.lower(me, id, tier, reason);
        }
        redirect.addFlashAttribute("flash", "migration.tier-ruled");
        return BACK;
    }
}
