package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.review.BulkApproval.Chosen;
import dev.lockkeeper.web.Htmx;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything under review, and the approval of several at once: chosen, confirmed, and answered one by one. */
@Controller
@RequestMapping("/{tenant}/reviews")
class BulkApprovalController {

    private static final int PAGE_SIZE = 30;

    private final ReviewList list;
    private final BulkApproval bulk;

    BulkApprovalController(ReviewList list, BulkApproval bulk) {
        this.list = list;
        this.bulk = bulk;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable Cursor after,
            @RequestParam(defaultValue = "false") boolean low,
            CurrentMember me,
            Htmx htmx,
            Model model) {
        model.addAttribute("low", low);
        model.addAttribute("page", list.of(me, low, after == null ? Cursor.FIRST : after, PAGE_SIZE));
        return htmx.wantsFragment() && after != null ? "review/_queue :: rows" : "review/queue";
    }

    /** What would be approved, and what would not and why. */
    @GetMapping("/approvals")
    String newForm(
            @RequestParam(required = false) @Nullable List<String> chosen,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        var parsed = parsed(chosen);
        if (parsed.isEmpty()) {
            redirect.addFlashAttribute("flash", "review.bulk.choose");
            return "redirect:/{tenant}/reviews";
        }
        model.addAttribute("cases", bulk.look(me, parsed));
        return "review/confirm";
    }

    @PostMapping("/approvals")
    String create(@RequestParam(required = false) @Nullable List<String> chosen, CurrentMember me, Model model) {
        model.addAttribute("cases", bulk.approve(me, parsed(chosen)));
        return "review/approved";
    }

    private static List<Chosen> parsed(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : Chosen.of(chosen);
    }
}
