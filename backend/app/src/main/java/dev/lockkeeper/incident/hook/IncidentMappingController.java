package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.CurrentMember;
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

/** What the messages of a door mean, tried on an example while it is typed. */
@Controller
@RequestMapping("/{tenant}/incidents/hooks/{incidentHook}/mapping")
class IncidentMappingController {

    private static final String EDIT = "incident/mapping";

    /** The fields of the form that name places, and those that hold words, in their order on the page. */
    private static final List<String> PLACES = List.of(
            "each",
            "sourceId",
            "occurrence",
            "title",
            "severity",
            "state",
            "impactStarted",
            "detected",
            "mitigated",
            "restored",
            "service",
            "database",
            "tables",
            "description");

    private static final List<String> WORDS = List.of("overWords", "beginWords", "criticalWords", "minorWords");

    private final IncidentHookKeeping hooks;
    private final IncidentMapping mapping;

    IncidentMappingController(IncidentHookKeeping hooks, IncidentMapping mapping) {
        this.hooks = hooks;
        this.mapping = mapping;
    }

    /** @param message a message that came in, to be the example; else the newest that is kept */
    @GetMapping
    String edit(@PathVariable UUID incidentHook, @RequestParam(required = false) @Nullable UUID message, Model model) {
        var hook = hooks.get(incidentHook);
        var example = message == null
                ? newest(hook)
                : mapping.message(incidentHook, message).text();
        return show(hook, MappingForm.of(mapping.of(hook), example), model);
    }

    private String newest(IncidentHook hook) {
        return mapping.messages(hook).stream()
                .findFirst()
                .map(IncidentMessage::text)
                .orElse("");
    }

    /** How it would be read; nothing is kept. */
    @PostMapping("/preview")
    String preview(
            @PathVariable UUID incidentHook,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult wrong,
            Htmx htmx,
            Model model) {
        var page = show(hooks.get(incidentHook), form, model);
        return htmx.wantsFragment() ? "incident/_mapping-preview :: preview" : page;
    }

    @PostMapping
    ModelAndView update(
            @PathVariable UUID incidentHook,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult wrong,
            @RequestParam(defaultValue = "false") boolean again,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var hook = hooks.get(incidentHook);
        show(hook, form, model);
        return Submission.of(wrong, EDIT, () -> {
            mapping.save(me, hook, form.seen(), form.mapping(), again);
            redirect.addFlashAttribute("flash", again ? "incident.mapping.saved-again" : "incident.mapping.saved");
            return "redirect:/{tenant}/incidents/hooks/{incidentHook}";
        });
    }

    private String show(IncidentHook hook, MappingForm form, Model model) {
        var fits = form.example().length() <= MappingForm.LONGEST_EXAMPLE;
        model.addAttribute("hook", hook);
        model.addAttribute("form", form);
        model.addAttribute("preview", mapping.preview(form.mapping(), fits ? form.example() : ""));
        model.addAttribute("places", PLACES);
        model.addAttribute("words", WORDS);
        return EDIT;
    }
}
