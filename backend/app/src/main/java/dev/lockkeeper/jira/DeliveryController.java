package dev.lockkeeper.jira;

import dev.lockkeeper.jira.Delivery.Kind;
import dev.lockkeeper.jobs.ErrandPlace;
import dev.lockkeeper.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deliveries to Jira that have not arrived. Posting one, or all, begins it again. */
@Controller
@RequestMapping("/{tenant}/settings/jira/deliveries")
class DeliveryController {

    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** @param after where the page before ended */
    @GetMapping
    String index(@RequestParam(defaultValue = "") String after, Htmx htmx, Model model) {
        model.addAttribute("page", deliveries.page(ErrandPlace.parse(after)));
        return htmx.wantsFragment() ? "jira/_deliveries :: rows" : "jira/deliveries";
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String issue,
            @RequestParam(defaultValue = "ISSUE") Kind kind,
            RedirectAttributes redirect) {
        if (issue.isEmpty()) {
            deliveries.allAgain();
        } else {
            deliveries.again(kind, issue);
        }
        redirect.addFlashAttribute("flash", issue.isEmpty() ? "jira.delivery.asked-all" : "jira.delivery.asked");
        return "redirect:/{tenant}/settings/jira/deliveries";
    }
}
