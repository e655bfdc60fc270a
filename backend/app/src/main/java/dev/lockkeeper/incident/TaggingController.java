package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.RuleViolation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tags: of one incident, and of many at once from the list. */
@Controller
@RequestMapping("/{tenant}/incidents")
class TaggingController {

    private final IncidentTagging tagging;
    private final IncidentArchive archive;
    private final IncidentListing listing;

    TaggingController(IncidentTagging tagging, IncidentArchive archive, IncidentListing listing) {
        this.tagging = tagging;
        this.archive = archive;
        this.listing = listing;
    }

    /**
     * Back to the list as it was narrowed; where it is refused, with all that was chosen.
     *
     * @param shownCause what the list was narrowed to, and so are the two that follow
     */
    @PostMapping("/tags")
    ModelAndView many(
            @RequestParam(required = false) @Nullable List<Integer> chosen,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable List<String> tags,
            @RequestParam(required = false) IncidentFilter.@Nullable CauseTag shownCause,
            @RequestParam(required = false) IncidentFilter.@Nullable State shownState,
            @RequestParam(required = false) @Nullable String shownTag,
            CurrentMember me,
            RedirectAttributes redirect) {
        var filter = new IncidentFilter(shownCause, shownState, shownTag);
        var numbers = new TreeSet<>(orNone(chosen));
        try {
            tagging.tagAll(me, numbers, cause, orNone(tags));
        } catch (RuleViolation wrong) {
            var marked = new Marked(numbers, cause, Set.copyOf(orNone(tags)), wrong.key(), List.of(wrong.arguments()));
            return again(filter, marked);
        }
        redirect.addFlashAttribute("flash", "incident.tag.done");
        redirect.addAttribute("cause", shownCause);
        redirect.addAttribute("state", shownState);
        redirect.addAttribute("tag", filter.tag());
        return new ModelAndView("redirect:/{tenant}/incidents");
    }

    private ModelAndView again(IncidentFilter filter, Marked marked) {
        var model = new ExtendedModelMap();
        listing.rows(filter, Cursor.FIRST, marked, model);
        listing.controls(filter, model);
        return new ModelAndView("incident/list", model, HttpStatus.UNPROCESSABLE_CONTENT);
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
