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

/** What the issues of a connection show. */
@Controller
@RequestMapping("/{tenant}/settings/jira/{jiraConnection}/showing")
class ShowingController {

    private static final String PAGE = "jira/showing";

    private final JiraConnections connections;

    ShowingController(JiraConnections connections) {
        this.connections = connections;
    }

    @GetMapping
    String edit(@PathVariable UUID jiraConnection, Model model) {
        var connection = connections.get(jiraConnection);
        model.addAttribute("connection", connection);
        model.addAttribute("form", ShowingForm.of(connection.showing(), connection.version()));
        return PAGE;
    }

    @PostMapping
    ModelAndView update(
            @PathVariable UUID jiraConnection,
            @Valid @ModelAttribute("form") ShowingForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var connection = connections.get(jiraConnection);
        if (Submission.refused(wrong, () -> connections.show(me, jiraConnection, form.version(), form.showing()))) {
            model.addAttribute("connection", connection);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "jira.showing.saved");
        return new ModelAndView("redirect:/{tenant}/settings/jira");
    }
}
