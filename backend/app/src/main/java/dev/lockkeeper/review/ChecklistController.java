package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.web.Htmx;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The checklist of a migration: a part of the gate's section, and a page of its own without script. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/checklist")
class ChecklistController {

    private final Checklist checklist;

    ChecklistController(Checklist checklist) {
        this.checklist = checklist;
    }

    @GetMapping
    String index(@PathVariable int number, CurrentMember me, Htmx htmx, Model model) {
        model.addAttribute("view", checklist.of(me, new MigrationId(me.tenant(), number)));
        return htmx.wantsFragment() ? "review/_checklist :: checklist" : "review/checklist";
    }

    @PostMapping
    String update(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(required = false) @Nullable List<ChecklistItem> items,
            CurrentMember me,
            RedirectAttributes redirect) {
        var ticked = items == null ? List.<ChecklistItem>of() : items;
        checklist.tick(me, new MigrationId(me.tenant(), number), revision, ticked);
        redirect.addFlashAttribute("flash", "review.checklist.saved");
        return "redirect:/{tenant}/migrations/{number}#gate";
    }
}
