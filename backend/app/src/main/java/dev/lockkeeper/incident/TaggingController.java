package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tags: of one incident, and of many at once from the list. */
@Controller
@RequestMapping("/{tenant}/incidents")
class TaggingController {

    private final IncidentTagging tagging;
    private final IncidentArchive archive;

    TaggingController(IncidentTagging tagging, IncidentArchive archive) {
        this.tagging = tagging;
        this.archive = archive;
    }

    @PostMapping("/tags")
    String many(
            @RequestParam(required = false) @Nullable List<Integer> chosen,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable List<String> tags,
            CurrentMember me,
            RedirectAttributes redirect) {
        tagging.tagAll(me, orNone(chosen), cause, orNone(tags));
        redirect.addFlashAttribute("flash", "incident.tag.done");
        return "redirect:/{tenant}/incidents";
    }

    @PostMapping("/{number}/tags")
    String one(
            @PathVariable int number, @RequestParam(required = false) @Nullable List<String> tags, CurrentMember me) {
        var id = new IncidentId(me.tenant(), number);
        archive.get(id);
        tagging.tag(me, id, orNone(tags));
        return "redirect:/{tenant}/incidents/{number}";
    }

    /** An empty field is nothing chosen. */
    private static <T> List<T> orNone(@Nullable List<T> sent) {
        return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
    }
}
