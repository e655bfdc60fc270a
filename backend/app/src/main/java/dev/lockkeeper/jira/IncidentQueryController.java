package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** Which issues of a connection are incidents, and what was taken in. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}/incidents")
class IncidentQueryController {

    private static final String PAGE = "jira/incidents";

    private final JiraConnections connections;
    private final IncidentTaking taking;

    IncidentQueryController(JiraConnections connections, IncidentTaking taking) {
        this.connections = connections;
        this.taking = taking;
    }

    @GetMapping
    String edit(@PathVariable UUID jiraConnection, Model model) {
        show(jiraConnection, model);
        model.addAttribute(
                "form", taking.of(jiraConnection).map(IncidentQueryForm::of).orElseGet(IncidentQueryForm::blank));
        return PAGE;
    }

    @PostMapping
    ModelAndView update(
            @PathVariable UUID jiraConnection,
            @Valid @ModelAttribute("form") IncidentQueryForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        if (Submission.refused(wrong, () -> taking.set(me, jiraConnection, form))) {
            show(jiraConnection, model);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", form.isBlank() ? "jira.incidents.ended" : "jira.incidents.saved");
        return new ModelAndView("redirect:/{tenant}/settings/jira/{jiraConnection}/incidents");
    }

    private void show(UUID id, Model model) {
        model.addAttribute("connection", connections.get(id));
        model.addAttribute("query", taking.of(id).orElse(null));
    }
}
