package dev.lockkeeper.jira;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.server.SignIn;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To Atlassian and back. The way there is a link, not a redirect: the page says first what is asked for. */
@Controller
@RequestMapping("/{tenant}/settings/jira")
class ConsentController {

    private static final String ASKED = "jira.consent";
    private static final String LIST = "redirect:/{tenant}/settings/jira";

    /** Shown on the list: nobody who comes from elsewhere should end at an error. */
    private static final String TROUBLE = "trouble";

    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/{jiraConnection}/consent")
    String show(
            @PathVariable UUID jiraConnection,
            CurrentMember me,
            HttpSession session,
            Model model,
            RedirectAttributes redirect) {
        var connection = consents.of(jiraConnection);
        if (connection.signIn() != SignIn.CONSENT) {
            redirect.addFlashAttribute(TROUBLE, "jira.consent.other");
            return LIST;
        }
        var asked = ConsentAsked.of(jiraConnection, consents.now());
        session.setAttribute(ASKED, asked);
        model.addAttribute("connection", connection);
        model.addAttribute("answer", consents.answer(me));
        model.addAttribute("scopes", consents.scopes(connection));
        model.addAttribute("question", consents.question(me, connection, asked));
        return "jira/consent";
    }

    /**
     * The way back counts once, and only for the session that was sent out.
     *
     * @param error what Atlassian says where the person did not want it
     */
    @GetMapping("/consent")
    String answer(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error,
            CurrentMember me,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            var asked = (ConsentAsked) session.getAttribute(ASKED);
            require(asked != null && asked.isAnsweredBy(state, consents.now()), "jira.consent.stale");
            session.removeAttribute(ASKED);
            require(error.isEmpty() && !code.isEmpty(), "jira.consent.denied");
            consents.admit(me, asked.connection(), code);
            redirect.addFlashAttribute("flash", "jira.consent.given");
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute(TROUBLE, refused.key());
        }
        return LIST;
    }
}
