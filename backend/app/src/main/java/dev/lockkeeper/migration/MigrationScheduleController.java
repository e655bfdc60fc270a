package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a migration is to run: said, and taken back. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}")
class MigrationScheduleController {

    private static final String BACK = "redirect:/{tenant}/migrations/{number}";

    private final Scheduling scheduling;
    private final MigrationArchive archive;

    MigrationScheduleController(Scheduling scheduling, MigrationArchive archive) {
        this.scheduling = scheduling;
        this.archive = archive;
    }

    /** In UTC, as it is typed. */
    @PostMapping("/schedule")
    String schedule(
            @PathVariable int number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime at,
            CurrentMember me,
            RedirectAttributes redirect) {
        var id = archive.get(new MigrationId(me.tenant(), number)).id();
        require(at != null, "migration.schedule.missing");
        scheduling.schedule(me, id, Objects.requireNonNull(at).toInstant(ZoneOffset.UTC));
        redirect.addFlashAttribute("flash", "migration.scheduled");
        return BACK;
    }

    @PostMapping("/unscheduling")
    String unschedule(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        scheduling.unschedule(me, new MigrationId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "migration.unscheduled");
        return BACK;
    }
}
