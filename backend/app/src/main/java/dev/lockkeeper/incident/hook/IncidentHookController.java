package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The doors for incidents: the list, and one of them with what came in. */
@Controller
@RequestMapping("/{tenant}/incidents/hooks")
class IncidentHookController {

    private static final String LIST = "incident/hooks";
    private static final String SHOW = "incident/hook";

    private final IncidentHookKeeping hooks;
    private final IncidentMapping mapping;
    private final Databases databases;
    private final Choices choices;

    IncidentHookController(IncidentHookKeeping hooks, IncidentMapping mapping, Databases databases, Choices choices) {
        this.hooks = hooks;
        this.mapping = mapping;
        this.databases = databases;
        this.choices = choices;
    }

    @GetMapping
    String index(Model model) {
        list(model);
        model.addAttribute("form", IncidentHookForm.BLANK);
        return LIST;
    }

    /** Answers with the page rather than a redirect: the secret exists in this answer and nowhere else. */
    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") IncidentHookForm form, BindingResult errors, CurrentMember me, Model model) {
        list(model);
        return Submission.of(errors, LIST, () -> {
            var database = form.database() == null ? null : new DatabaseId(form.database());
            var made = hooks.open(me, form.name(), form.kind(), database, form.secret());
            model.addAttribute("made", made);
            return show(made.hook(), model);
        });
    }

    @GetMapping("/{incidentHook}")
    String show(@PathVariable UUID incidentHook, Model model) {
        return show(hooks.get(incidentHook), model);
    }

    @PostMapping("/{incidentHook}/secret")
    String renew(
            @PathVariable UUID incidentHook,
            @RequestParam(defaultValue = "") String secret,
            CurrentMember me,
            Model model) {
        var made = hooks.renew(me, incidentHook, secret);
        model.addAttribute("made", made);
        return show(made.hook(), model);
    }

    @PostMapping("/{incidentHook}/closure")
    String destroy(@PathVariable UUID incidentHook, CurrentMember me, RedirectAttributes redirect) {
        hooks.close(me, incidentHook);
        redirect.addFlashAttribute("flash", "incident.hook.closed");
        return "redirect:/{tenant}/incidents/hooks/{incidentHook}";
    }

    private void list(Model model) {
        model.addAttribute("hooks", hooks.list());
        model.addAttribute("kinds", choices.of("incident.hook.kind", IncidentHookKind.values()));
        model.addAttribute("databases", databases());
    }

    private List<Choice> databases() {
        var known = databases.list().stream()
                .map(database -> new Choice(database.id().value(), database.name()));
        return Stream.concat(Stream.of(new Choice("", "–")), known).toList();
    }

    private String show(IncidentHook hook, Model model) {
        model.addAttribute("hook", hook);
        model.addAttribute("secretHeader", IncidentHookKind.SECRET_HEADER);
        model.addAttribute("mapping", mapping.of(hook));
        model.addAttribute("messages", mapping.messages(hook));
        return SHOW;
    }
}
