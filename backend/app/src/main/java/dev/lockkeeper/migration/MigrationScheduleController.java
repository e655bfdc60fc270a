package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a migration is to run: said, and taken back. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}")
class MigrationScheduleController {

    private static final String BACK = "redirect:/{tenant}/migrations/{number}";

    private final Scheduling scheduling;
    private final Environments environments;
    private final MigrationPage page;

    MigrationScheduleController(Scheduling scheduling, Environments environments, MigrationPage page) {
        this.scheduling = scheduling;
        this.environments = environments;
        this.page = page;
    }

    /** What is refused is said on the page of the migration, where the time still stands. */
    @PostMapping("/schedule")
    ModelAndView schedule(
            @PathVariable int number,
            @Valid @ModelAttribute("scheduleForm") ScheduleForm form,
            BindingResult wrong,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var id = new MigrationId(me.tenant(), number);
        if (Submission.refused(wrong, () -> scheduling.schedule(me, id, where(form.environment()), form.moment()))) {
            model.addAttribute("view", page.of(id));
            return new ModelAndView("migration/show", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "migration.scheduled");
        return new ModelAndView(BACK);
    }

    @PostMapping("/unscheduling")
    String unschedule(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable UUID environment,
            CurrentMember me,
            RedirectAttributes redirect) {
        scheduling.unschedule(me, new MigrationId(me.tenant(), number), where(environment));
        redirect.addFlashAttribute("flash", "migration.unscheduled");
        return BACK;
    }

    private Destination where(@Nullable UUID environment) {
        return environment == null ? Destination.PRODUCTION : Destination.of(environments.get(environment));
    }
}
