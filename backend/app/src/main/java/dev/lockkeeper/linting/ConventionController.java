package dev.lockkeeper.linting;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tenant's conventions, place by place. */
@Controller
@RequestMapping("/{tenant}/settings/linting")
class ConventionController {

    private static final String PAGE = "linting/conventions";
    private static final int HISTORY = 20;

    private static final List<String> KEYS = Stream.of(
                    LintConfig.nameKinds().stream().map(kind -> "naming." + kind),
                    Stream.of(
                            "naming.table-comments",
                            "tenancy.key",
                            "tenancy.shared",
                            "tenancy.row-security",
                            "privacy.words",
                            "privacy.harmless",
                            "privacy.tags",
                            "privacy.classified",
                            "platform.extensions",
                            "platform.owners",
                            "platform.oldest-server",
                            "indexes-per-table",
                            "columns-per-index",
                            "rows-at-once"))
            .flatMap(keys -> keys)
            .toList();

    /** Those that are yes or no. */
    private static final Set<String> FLAGS = Set.of("naming.table-comments", "tenancy.row-security");

    /** Those that hold a value in each line. */
    private static final Set<String> LISTS = Set.of(
            "tenancy.shared",
            "privacy.words",
            "privacy.harmless",
            "privacy.tags",
            "privacy.classified",
            "platform.extensions",
            "platform.owners");

    private final Conventions conventions;
    private final ConventionVersions versions;

    ConventionController(Conventions conventions, ConventionVersions versions) {
        this.conventions = conventions;
        this.versions = versions;
    }

    @ModelAttribute("history")
    List<ConventionVersion> history() {
        return versions.history(HISTORY);
    }

    @ModelAttribute
    void kinds(Model model) {
        model.addAttribute("flags", FLAGS);
        model.addAttribute("lists", LISTS);
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("form", EntriesForm.of(conventions.current(), KEYS));
        return PAGE;
    }

    @PostMapping
    ModelAndView update(
            @Valid @ModelAttribute("form") EntriesForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        var saved = conventions.current();
        if (saved.version() == form.version() && !errors.hasErrors()) {
            form.judge(errors);
        }
        return Submission.of(errors, PAGE, () -> {
            conventions.save(me, form.version(), form.over(saved.config()), form.reason());
            redirect.addFlashAttribute("flash", "linting.saved");
            return "redirect:/{tenant}/settings/linting";
        });
    }
}
