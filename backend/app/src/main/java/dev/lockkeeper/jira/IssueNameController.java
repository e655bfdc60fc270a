package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.migration.IssueNaming;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.Objects;
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

/** Names the issue that a migration belongs to, without a revision. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/jira")
class IssueNameController {

    private final MigrationArchive archive;
    private final IssueNaming naming;
    private final IssueLeave leave;

    IssueNameController(MigrationArchive archive, IssueNaming naming, IssueLeave leave) {
        this.archive = archive;
        this.naming = naming;
        this.leave = leave;
    }

    @GetMapping("/edit")
    @EngineersMay
    String edit(@PathVariable int number, CurrentMember me, Model model) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        show(migration, model);
        model.addAttribute(
                "form", new IssueNameForm(Objects.requireNonNullElse(migration.jiraIssue(), ""), migration.version()));
        return "jira/name";
    }

    @PostMapping
    ModelAndView update(
            @PathVariable int number,
            @Valid @ModelAttribute("form") IssueNameForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        if (Submission.refused(wrong, () -> naming.name(me, id, form.version(), form.key()))) {
            show(archive.get(id), model);
            return new ModelAndView("jira/name", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "jira.named");
        return new ModelAndView("redirect:/{tenant}/migrations/{number}");
    }

    private void show(MigrationSummary migration, Model model) {
        var preview = leave.of(migration);
        model.addAttribute("migration", migration);
        model.addAttribute("shown", preview.shown());
        model.addAttribute("others", preview.others());
    }
}
