package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.RiskTier;
import org.jspecify.annotations.Nullable;
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
            @RequestParam(required = false) Discharge.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String script,
            @RequestParam(defaultValue = "0") int statement,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        var id = archive.get(new MigrationId(me.tenant(), number)).id();
        reassessing.discharge(
                me,
                id,
                required(kind, "migration.nothing-to-discharge"),
                new StatementPlace(script, statement),
                reason);
        redirect.addFlashAttribute("flash", "migration.discharged");
        return BACK;
    }

    /** Up is for reviewers, down for who answers for the policy. */
    @PostMapping("/tier")
    String rule(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable RiskTier tier,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        var wanted = required(tier, "migration.tier-missing");
        if (wanted.compareTo(migration.tier()) > 0) {
            reassessing.raise(me, migration.id(), wanted, reason);
        } else {
            reassessing.lower(me, migration.id(), wanted, reason);
        }
        redirect.addFlashAttribute("flash", "migration.tier-ruled");
        return BACK;
    }

    /** Whether there is such a migration is told first. */
    private static <T> T required(@Nullable T sent, String sentence) {
        if (sent == null) {
            throw new RuleViolation(sentence);
        }
        return sent;
    }
}
