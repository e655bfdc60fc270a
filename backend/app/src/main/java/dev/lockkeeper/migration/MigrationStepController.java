package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of a migration as things that exist: a submission, a withdrawal, a rejection. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}")
class MigrationStepController {

    private static final String BACK = "redirect:/{tenant}/migrations/{number}";

    private final MigrationLifecycle lifecycle;

    MigrationStepController(MigrationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @PostMapping("/submission")
    String submit(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        lifecycle.submit(me, new MigrationId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "migration.submitted");
        return BACK;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        lifecycle.withdraw(me, new MigrationId(me.tenant(), number), reason);
        redirect.addFlashAttribute("flash", "migration.withdrawn");
        return BACK;
    }

    @PostMapping("/rejection")
    String reject(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        lifecycle.reject(me, new MigrationId(me.tenant(), number), reason);
        redirect.addFlashAttribute("flash", "migration.rejected");
        return BACK;
    }
}
