package dev.lockkeeper.execution;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Environments;
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
import java.util.UUID;
import java.util.stream.Stream;
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

/** A migration's executions: a section of its page, and a page of their own where they are typed in. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/executions")
class ExecutionController {

    private final ExecutionReporting reporting;
    private final ExecutionArchive archive;
    private final MigrationArchive migrations;
    private final Environments environments;
    private final Choices choices;
    private final Clock clock;

    ExecutionController(
            ExecutionReporting reporting,
            ExecutionArchive archive,
            MigrationArchive migrations,
            Environments environments,
            Choices choices,
            Clock clock) {
        this.reporting = reporting;
        this.archive = archive;
        this.migrations = migrations;
        this.environments = environments;
        this.choices = choices;
        this.clock = clock;
    }

    /** Every handler works on the migration of the address; one that is not there, or not theirs, is a 404. */
    @ModelAttribute("migration")
    MigrationSummary migration(@PathVariable int number, CurrentMember me) {
        return migrations.get(new MigrationId(me.tenant(), number));
    }

    @ModelAttribute("environments")
    List<Choice> environments() {
        var known = environments.list().stream().map(one -> new Choice(one.id(), one.name()));
        return Stream.concat(Stream.of(new Choice("", "–")), known).toList();
    }

    @ModelAttribute("outcomes")
    List<Choice> outcomes() {
        return choices.of("execution.status", Outcome.values());
    }

    @GetMapping
    String index(@ModelAttribute("migration") MigrationSummary migration, Htmx htmx, Model model) {
        model.addAttribute("executions", archive.of(migration.uuid()));
        return htmx.wantsFragment() ? "execution/_section :: section" : "execution/list";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute("report", ExecutionForm.blank(clock.instant()));
        return "execution/new";
    }

    @GetMapping("/{execution}/edit")
    String edit(@ModelAttribute("migration") MigrationSummary migration, @PathVariable UUID execution, Model model) {
        var row = archive.get(migration.uuid(), new ExecutionId(execution));
        model.addAttribute("report", ExecutionForm.endOf(row, clock.instant()));
        return "execution/new";
    }

    /** The form of a running execution carries its key, so its end comes here as well. */
    @PostMapping
    ModelAndView create(
            @ModelAttribute("migration") MigrationSummary migration,
            @Valid @ModelAttribute("report") ExecutionForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(errors, "execution/new", () -> {
            reporting.report(me, migration.id(), form.toReport());
            redirect.addFlashAttribute("flash", "execution.reported");
            return "redirect:/{tenant}/migrations/{number}";
        });
    }
}
