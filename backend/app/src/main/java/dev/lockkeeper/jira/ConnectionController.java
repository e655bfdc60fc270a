package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
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

/** The connections in the settings. */
@Controller
@RequestMapping("/{tenant}/settings/jira")
class ConnectionController {

    private static final String LIST = "redirect:/{tenant}/settings/jira";

    private final JiraConnections connections;
    private final Deliveries deliveries;

    ConnectionController(JiraConnections connections, Deliveries deliveries) {
        this.connections = connections;
        this.deliveries = deliveries;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("connections", connections.list());
        model.addAttribute("undelivered", deliveries.count());
        return "jira/list";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        connections.list();
        model.addAttribute("form", ConnectionForm.blank());
        return "jira/new";
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") ConnectionForm form,
            BindingResult errors,
            CurrentMember me,
            RedirectAttributes redirect) {
        return answer("jira/new", errors, redirect, "jira.connected", () -> connections.connect(me, form.details()));
    }

    @GetMapping("/{jiraConnection}/edit")
    String edit(@PathVariable UUID jiraConnection, Model model) {
        var connection = connections.get(jiraConnection);
        model.addAttribute("connection", connection);
        model.addAttribute("form", ConnectionForm.of(connection));
        return "jira/edit";
    }

    @PostMapping("/{jiraConnection}")
    ModelAndView update(
            @PathVariable UUID jiraConnection,
            @Valid @ModelAttribute("form") ConnectionForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("connection", connections.get(jiraConnection));
        return answer(
                "jira/edit",
                errors,
                redirect,
                "jira.changed",
                () -> connections.change(me, jiraConnection, form.seen(), form.details()));
    }

    private interface Step {
        void take();
    }

    private static ModelAndView answer(
            String view, BindingResult errors, RedirectAttributes redirect, String flash, Step step) {
        if (!errors.hasErrors()) {
            try {
                step.take();
                redirect.addFlashAttribute("flash", flash);
                return new ModelAndView(LIST);
            } catch (RuleViolation violation) {
                errors.reject(violation.key(), violation.arguments(), violation.key());
            }
        }
        return new ModelAndView(view, errors.getModel(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
