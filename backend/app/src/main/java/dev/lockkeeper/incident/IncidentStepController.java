package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps of an incident as things that exist: its cause, its links to migrations, its notes. */
@Controller
@RequestMapping("/{tenant}/incidents/{number}")
class IncidentStepController {

    private static final String BACK = "redirect:/{tenant}/incidents/{number}";

    private final IncidentLog log;
    private final IncidentArchive archive;

    IncidentStepController(IncidentLog log, IncidentArchive archive) {
        this.log = log;
        this.archive = archive;
    }

    /** Before anything that was sent is looked at: an incident that is not there, or not theirs, is a 404. */
    @ModelAttribute
    void incident(@PathVariable int number, CurrentMember me) {
        archive.get(new IncidentId(me.tenant(), number));
    }

    @PostMapping("/cause")
    String cause(
            @PathVariable int number,
            @RequestParam Cause cause,
            @RequestParam(defaultValue = "SUSPECTED") Certainty certainty,
            CurrentMember me) {
        var id = new IncidentId(me.tenant(), number);
        if (certainty == Certainty.CONFIRMED) {
            log.confirm(me, id, cause);
        } else {
            log.suspect(me, id, cause);
        }
        return BACK;
    }

    /** Linked again with another mark, it has that mark. */
    @PostMapping("/links")
    String link(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String migration,
            @RequestParam(defaultValue = "false") boolean causal,
            CurrentMember me) {
        log.link(me, new IncidentId(me.tenant(), number), migration(me, migration), causal);
        return BACK;
    }

    @PostMapping("/links/removal")
    String unlink(@PathVariable int number, @RequestParam(defaultValue = "") String migration, CurrentMember me) {
        log.unlink(me, new IncidentId(me.tenant(), number), migration(me, migration));
        return BACK;
    }

    @PostMapping("/notes")
    String note(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime happened,
            CurrentMember me) {
        var at = happened == null ? null : happened.toInstant(ZoneOffset.UTC);
        log.note(me, new IncidentId(me.tenant(), number), text, at);
        return BACK;
    }

    /** As people write it: M-42, m-42 or 42. */
    private static MigrationId migration(CurrentMember me, String typed) {
        var digits = typed.strip().replaceFirst("^[Mm]-", "");
        if (!digits.matches("[0-9]{1,9}")) {
            throw new RuleViolation("incident.no-such-migration", typed);
        }
        return new MigrationId(me.tenant(), Integer.parseInt(digits));
    }
}
