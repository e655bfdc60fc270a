package dev.lockkeeper.linting;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How loudly each rule speaks in this tenant. */
@Controller
@RequestMapping("/{tenant}/settings/linting/rules")
class RuleLevelController {

    private static final String PAGE = "linting/rules";

    private final Conventions conventions;

    RuleLevelController(Conventions conventions) {
        this.conventions = conventions;
    }

    @ModelAttribute("levels")
    List<String> levels() {
        return List.of("", "off", "info", "warn", "error");
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        var wanted = RuleBook.rules().stream()
                .filter(rule -> fits(rule, q))
                .map(rule -> RuleGroup.PREFIX + rule.id())
                .toList();
        model.addAttribute("q", q);
        var form = EntriesForm.of(conventions.current(), wanted);
        model.addAttribute("form", form);
        model.addAttribute("groups", RuleGroup.of(form, new BeanPropertyBindingResult(form, "form"), !q.isBlank()));
        return PAGE;
    }

    /** Every word stands somewhere in what the rule is called. How loudly a decision speaks, the decision says. */
    private static boolean fits(RuleDoc rule, String words) {
        if (rule.category().equals(RuleBook.GUARDS)) {
            return false;
        }
        var named = (rule.id() + " " + rule.title() + " " + rule.category()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(named::contains);
    }

    @PostMapping
    ModelAndView update(
            @Valid @ModelAttribute("form") EntriesForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String q,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var saved = conventions.current();
        if (saved.version() == form.version() && !errors.hasErrors()) {
            form.judge(errors);
        }
        model.addAttribute("groups", RuleGroup.of(form, errors, !q.isBlank()));
        return Submission.of(errors, PAGE, () -> {
                    conventions.save(me, form.version(), form.over(saved.config()), form.reason());
                    redirect.addFlashAttribute("flash", "linting.saved");
                    redirect.addAttribute("q", q);
                    return "redirect:/{tenant}/settings/linting/rules";
                })
                .addObject("q", q);
    }
}
