package dev.lockkeeper.jira;

import dev.lockkeeper.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues that fit what is being typed: a part of the forms that name one. */
@Controller
@RequestMapping("/{tenant}/jira/issues")
class IssueSearchController {

    private static final int LONGEST = 200;

    private final IssueSearch search;

    IssueSearchController(IssueSearch search) {
        this.search = search;
    }

    /**
     * The fields are called by either name.
     *
     * @param jiraIssue as the form of a migration calls it
     * @param issue as the form that names another issue calls it
     * @return for whoever opens the address itself, the migrations that name such issues
     */
    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String jiraIssue,
            @RequestParam(defaultValue = "") String issue,
            Htmx htmx,
            Model model,
            RedirectAttributes elsewhere) {
        var typed = jiraIssue.isBlank() ? issue : jiraIssue;
        if (!htmx.wantsFragment()) {
            elsewhere.addAttribute("q", typed);
            return "redirect:/{tenant}/migrations";
        }
        model.addAttribute("typed", typed.strip());
        model.addAttribute("result", search.find(typed.substring(0, Math.min(LONGEST, typed.length()))));
        return "jira/_hits :: hits";
    }
}
