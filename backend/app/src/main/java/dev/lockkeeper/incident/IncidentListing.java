package dev.lockkeeper.incident;

import dev.lockkeeper.common.Cursor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the list of incidents shows. */
@Component
class IncidentListing {

    private static final int PAGE_SIZE = 30;

    private final IncidentArchive archive;
    private final IncidentTagging tagging;

    IncidentListing(IncidentArchive archive, IncidentTagging tagging) {
        this.archive = archive;
        this.tagging = tagging;
    }

    void rows(IncidentFilter filter, Cursor after, Marked marked, Model model) {
        var found = archive.newestFirst(filter, after, PAGE_SIZE);
        model.addAttribute("page", found);
        model.addAttribute("filter", filter);
        model.addAttribute("marked", marked);
        model.addAttribute("beyond", marked.beyond(found.items()));
        model.addAttribute(
                "tags",
                tagging.of(found.items().stream().map(IncidentSummary::uuid).toList()));
    }

    /** A word that is offered no more may still be what the list is narrowed to. */
    void controls(IncidentFilter filter, Model model) {
        var offered = tagging.offered();
        model.addAttribute("causes", List.of(IncidentFilter.CauseTag.values()));
        model.addAttribute("causeKinds", List.of(Cause.values()));
        model.addAttribute("offered", offered);
        model.addAttribute(
                "filterTags",
                Stream.concat(offered.stream(), Stream.ofNullable(filter.tag()))
                        .distinct()
                        .toList());
        model.addAttribute("states", List.of(IncidentFilter.State.values()));
    }
}
