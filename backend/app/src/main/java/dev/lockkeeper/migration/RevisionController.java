package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One revision of a migration: as it stood, all of its SQL, and what it changed. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/revisions/{revision}")
class RevisionController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final MigrationPage page;
    private final SqlPages lines;
    private final MigrationArchive archive;

    RevisionController(MigrationPage page, SqlPages lines, MigrationArchive archive) {
        this.page = page;
        this.lines = lines;
        this.archive = archive;
    }

    @GetMapping
    String show(@PathVariable int number, @PathVariable int revision, CurrentMember me, Model model) {
        model.addAttribute("scheduleForm", ScheduleForm.BLANK);
        model.addAttribute("view", page.of(new MigrationId(me.tenant(), number), revision));
        return "migration/show";
    }

    /** The next lines, where the page shows the first: for that page, or as one of their own. */
    @GetMapping("/lines")
    String showLines(
            @PathVariable int number,
            @PathVariable int revision,
            @RequestParam(defaultValue = "0") int from,
            CurrentMember me,
            Htmx htmx,
            Model model) {
        model.addAttribute("view", lines.lines(new MigrationId(me.tenant(), number), revision, from));
        return htmx.wantsFragment() ? "migration/_lines :: lines" : "migration/lines";
    }

    /** All of it, where the page shows a part. */
    @GetMapping("/sql")
    ResponseEntity<String> showSql(@PathVariable int number, @PathVariable int revision, CurrentMember me) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        var text = archive.revision(migration, revision).scripts().stream()
                .map(script -> "-- " + script.name() + "\n" + script.sql())
                .collect(Collectors.joining("\n\n"));
        return ResponseEntity.ok().contentType(PLAIN).body(text);
    }

    /** What it changed since an earlier one; since the one before, unless another is named. */
    @GetMapping("/changes")
    String changes(
            @PathVariable int number,
            @PathVariable int revision,
            @RequestParam(required = false) @Nullable Integer since,
            @RequestParam(defaultValue = "unified") String view,
            CurrentMember me,
            Model model) {
        model.addAttribute("view", lines.changes(new MigrationId(me.tenant(), number), revision, since));
        model.addAttribute("split", view.equals("split"));
        return "migration/changes";
    }
}
