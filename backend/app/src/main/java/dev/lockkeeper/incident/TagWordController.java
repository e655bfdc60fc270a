package dev.lockkeeper.incident;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tenant's own words for causes. */
@Controller
@RequestMapping("/{tenant}/incidents/words")
class TagWordController {

    private static final String BACK = "redirect:/{tenant}/incidents/words";

    private final IncidentTagging tagging;

    TagWordController(IncidentTagging tagging) {
        this.tagging = tagging;
    }

    @AdminsMay
    @GetMapping
    String index(Model model) {
        model.addAttribute("words", tagging.own());
        model.addAttribute("shipped", IncidentTagging.SHIPPED);
        return "incident/words";
    }

    @PostMapping
    String create(@RequestParam(defaultValue = "") String name, CurrentMember me) {
        tagging.extend(me, name);
        return BACK;
    }

    @PostMapping("/{incidentTag}/removal")
    String destroy(@PathVariable UUID incidentTag, CurrentMember me) {
        tagging.retire(me, incidentTag);
        return BACK;
    }
}
