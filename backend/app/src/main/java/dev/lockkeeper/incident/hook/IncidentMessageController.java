package dev.lockkeeper.incident.hook;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message that came in at a door: as it was sent, another chance for it, and its end. */
@Controller
@RequestMapping("/{tenant}/incidents/hooks/{incidentHook}/messages/{incidentMessage}")
class IncidentMessageController {

    private static final String BACK = "redirect:/{tenant}/incidents/hooks/{incidentHook}";

    private final IncidentHookKeeping hooks;
    private final IncidentMapping mapping;

    IncidentMessageController(IncidentHookKeeping hooks, IncidentMapping mapping) {
        this.hooks = hooks;
        this.mapping = mapping;
    }

    @GetMapping
    String show(@PathVariable UUID incidentHook, @PathVariable UUID incidentMessage, Model model) {
        model.addAttribute("hook", hooks.get(incidentHook));
        model.addAttribute("message", mapping.message(incidentHook, incidentMessage));
        return "incident/message";
    }

    @PostMapping("/retry")
    String create(@PathVariable UUID incidentHook, @PathVariable UUID incidentMessage, RedirectAttributes redirect) {
        var hook = hooks.get(incidentHook);
        mapping.tryAgain(
                hook, Optional.of(mapping.message(incidentHook, incidentMessage).id()));
        redirect.addFlashAttribute("flash", "incident.message.trying");
        return BACK;
    }

    @PostMapping("/removal")
    String destroy(@PathVariable UUID incidentHook, @PathVariable UUID incidentMessage, RedirectAttributes redirect) {
        mapping.discard(hooks.get(incidentHook), incidentMessage);
        redirect.addFlashAttribute("flash", "incident.message.discarded");
        return BACK;
    }
}
