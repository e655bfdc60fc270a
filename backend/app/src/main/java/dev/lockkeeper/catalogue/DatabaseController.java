package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
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

/** Registers databases and changes what is said of them. */
@Controller
@RequestMapping("/{tenant}/catalogue/databases")
class DatabaseController {

    private final Surveying surveying;
    private final Databases databases;
    private final Domains domains;
    private final CatalogueEntries entries;
    private final MessageSource messages;

    DatabaseController(
            Surveying surveying,
            Databases databases,
            Domains domains,
            CatalogueEntries entries,
            MessageSource messages) {
        this.surveying = surveying;
        this.databases = databases;
        this.domains = domains;
        this.entries = entries;
        this.messages = messages;
    }

    @ModelAttribute("domains")
    List<Choice> domains(Locale locale) {
        var none = new Choice("", messages.getMessage("catalogue.database.form.domain.none", null, locale));
        var choices =
                domains.list().stream().map(domain -> new Choice(domain.id().value(), domain.name()));
        return Stream.concat(Stream.of(none), choices).toList();
    }

    @ModelAttribute("versions")
    List<Choice> versions() {
        return IntStream.rangeClosed(DatabaseDetails.OLDEST, DatabaseDetails.NEWEST)
                .mapToObj(version -> new Choice(version, "PostgreSQL " + version))
                .toList();
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", DatabaseForm.EMPTY);
        return "catalogue/database";
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") DatabaseForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        return Submission.of(wrong, "catalogue/database", () -> {
            var id = surveying.registerDatabase(me, form.details());
            to.addFlashAttribute("flash", "catalogue.database.added").addAttribute("database", id.toString());
            return "redirect:/{tenant}/catalogue/databases/{database}";
        });
    }

    @GetMapping("/{database}/edit")
    String edit(@PathVariable UUID database, Model model) {
        var found = databases.get(new DatabaseId(database));
        model.addAttribute("form", DatabaseForm.of(found, entries.version("database", database)));
        model.addAttribute("database", database);
        return "catalogue/database";
    }

    /** What is not there is not found, whatever the form says. */
    @PostMapping("/{database}")
    ModelAndView update(
            CurrentMember me,
            @PathVariable UUID database,
            @Valid @ModelAttribute("form") DatabaseForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        databases.get(new DatabaseId(database));
        return Submission.of(wrong, "catalogue/database", () -> {
            surveying.changeDatabase(me, new DatabaseId(database), form.version(), form.details());
            to.addFlashAttribute("flash", "catalogue.changed");
            return "redirect:/{tenant}/catalogue/databases/{database}";
        });
    }
}
