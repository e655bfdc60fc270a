package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Htmx;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Obligations: what has been promised, and promising. */
@Controller
@RequestMapping("/{tenant}/obligations")
class ObligationController {

    private static final int PAGE_SIZE = 20;

    private final PromisesByHand promises;
    private final Obligations obligations;
    private final ObligationPage page;
    private final Choices choices;

    ObligationController(PromisesByHand promises, Obligations obligations, ObligationPage page, Choices choices) {
        this.promises = promises;
        this.obligations = obligations;
        this.page = page;
        this.choices = choices;
    }

    @GetMapping
    String index(
            CurrentMember me,
            @ModelAttribute("query") ObligationQuery query,
            @RequestParam(required = false) @Nullable String after,
            Htmx htmx,
            Model model) {
        model.addAttribute("filter", query.filter());
        model.addAttribute("filters", ObligationFilter.values());
        model.addAttribute("page", obligations.soonestFirst(query, me.id(), after, PAGE_SIZE));
        if (htmx.wantsFragment() && after != null) {
            return "obligation/_rows :: rows";
        }
        model.addAttribute("kinds", choices.of("obligation.kind", ObligationKind.values()));
        model.addAttribute("people", page.people());
        return "obligation/list";
    }

    /** @param subject what it is to be about, such as I-3, where somebody comes from there */
    @GetMapping("/new")
    String fresh(
            CurrentMember me,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable ObligationKind kind,
            Model model) {
        model.addAttribute("form", ObligationForm.ownedBy(me.id(), kind, subject));
        return form(model);
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") ObligationForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        return Submission.of(wrong, form(model), () -> {
            var id = promises.promise(me, form.promise());
            to.addFlashAttribute("flash", "obligation.promised").addAttribute("obligation", id.toString());
            return "redirect:/{tenant}/obligations/{obligation}";
        });
    }

    @GetMapping("/{obligation}")
    String show(@PathVariable UUID obligation, Model model) {
        return page.show(new ObligationId(obligation), ClosingForm.EMPTY, model);
    }

    private String form(Model model) {
        List<Choice> kinds = choices.of("obligation.kind", ObligationKind.values());
        model.addAttribute("kinds", kinds);
        model.addAttribute("people", page.people());
        model.addAttribute("databases", page.databases());
        return "obligation/new";
    }
}
