package dev.lockkeeper.rehearsal;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A migration's rehearsals: a section of its page, and a page of their own where they are typed in. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/rehearsals")
class RehearsalController {

    private static final String FORM = "rehearsal/new";

    private final Rehearsals rehearsals;
    private final MigrationArchive migrations;
    private final Choices choices;
    private final Clock clock;

    RehearsalController(Rehearsals rehearsals, MigrationArchive migrations, Choices choices, Clock clock) {
        this.rehearsals = rehearsals;
        this.migrations = migrations;
        this.choices = choices;
        this.clock = clock;
    }

    /** Every handler works on the migration of the address; one that is not there, or not theirs, is a 404. */
    @ModelAttribute("migration")
    MigrationSummary migration(@PathVariable int number, CurrentMember me) {
        return migrations.get(new MigrationId(me.tenant(), number));
    }

    @ModelAttribute("outcomes")
    List<Choice> outcomes() {
        return choices.of("rehearsal.status", RehearsalOutcome.values());
    }

    @GetMapping
    String index(@ModelAttribute("migration") MigrationSummary migration, Htmx htmx, Model model) {
        model.addAttribute("rehearsals", rehearsals.of(migration));
        return htmx.wantsFragment() ? "rehearsal/_section :: section" : "rehearsal/list";
    }

    @GetMapping("/new")
    String newForm(@ModelAttribute("migration") MigrationSummary migration, Model model) {
        model.addAttribute("report", RehearsalForm.blank(migration.revisionNumber(), clock.instant()));
        return FORM;
    }

    @PostMapping
    ModelAndView create(
            @ModelAttribute("migration") MigrationSummary migration,
            @Valid @ModelAttribute("report") RehearsalForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(errors, FORM, () -> {
            rehearsals.report(me, migration.id(), form.toReport());
            redirect.addFlashAttribute("flash", "rehearsal.reported");
            return "redirect:/{tenant}/migrations/{number}";
        });
    }
}
