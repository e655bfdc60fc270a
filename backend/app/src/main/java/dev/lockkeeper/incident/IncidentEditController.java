package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
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

/** Writing an incident down, and telling more of it. */
@Controller
@RequestMapping("/{tenant}/incidents")
class IncidentEditController {

    private static final String SHOW = "redirect:/{tenant}/incidents/";

    private final IncidentLog log;
    private final IncidentArchive archive;
    private final IncidentPage page;
    private final Databases databases;
    private final Choices choices;
    private final Clock clock;

    IncidentEditController(
            IncidentLog log,
            IncidentArchive archive,
            IncidentPage page,
            Databases databases,
            Choices choices,
            Clock clock) {
        this.log = log;
        this.archive = archive;
        this.page = page;
        this.databases = databases;
        this.choices = choices;
        this.clock = clock;
    }

    @ModelAttribute("severities")
    List<Choice> severities() {
        return choices.of("incident.severity", Severity.values());
    }

    @ModelAttribute("databases")
    List<Choice> databases() {
        var known = databases.list().stream()
                .map(database -> new Choice(database.id().value(), database.name()));
        return Stream.concat(Stream.of(new Choice("", "–")), known).toList();
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute("record", IncidentForm.blank(clock.instant()));
        return "incident/new";
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("record") IncidentForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        return Submission.of(errors, "incident/new", () -> {
            var id = log.report(me, form.toDetails());
            redirect.addFlashAttribute("flash", "incident.reported");
            return SHOW + id.number();
        });
    }

    @GetMapping("/{number}/edit")
    String edit(@PathVariable int number, CurrentMember me, Model model) {
        model.addAttribute("record", page.form(new IncidentId(me.tenant(), number)));
        return "incident/edit";
    }

    @PostMapping("/{number}")
    ModelAndView update(
            @PathVariable int number,
            @Valid @ModelAttribute("record") IncidentForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        return Submission.of(errors, "incident/edit", () -> {
            log.change(me, incident.id(), form.getVersion(), form.toDetails());
            redirect.addFlashAttribute("flash", "incident.changed");
            return SHOW + number;
        });
    }
}
