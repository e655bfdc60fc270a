package dev.lockkeeper.incident;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.web.Htmx;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Incidents: the list, and one of them. */
@Controller
@RequestMapping("/{tenant}/incidents")
class IncidentController {

    private final IncidentListing listing;
    private final IncidentPage page;
    private final IncidentSheet sheet;

    IncidentController(IncidentListing listing, IncidentPage page, IncidentSheet sheet) {
        this.listing = listing;
        this.page = page;
        this.sheet = sheet;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") IncidentFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        listing.rows(filter, after == null ? Cursor.FIRST : after, Marked.NONE, model);
        if (htmx.wantsFragment() && after != null) {
            return "incident/_rows :: rows";
        }
        listing.controls(filter, model);
        return "incident/list";
    }

    /** What the filter leaves, as a file. */
    @GetMapping("/export.csv")
    void export(@ModelAttribute("filter") IncidentFilter filter, HttpServletResponse answer) throws IOException {
        answer.setContentType("text/csv;charset=UTF-8");
        answer.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incidents.csv\"");
        sheet.write(filter, answer.getWriter());
    }

    @GetMapping("/{number}")
    String show(@PathVariable int number, CurrentMember me, Model model) {
        model.addAttribute("view", page.of(new IncidentId(me.tenant(), number)));
        model.addAttribute("causes", List.of(Cause.values()));
        return "incident/show";
    }
}
