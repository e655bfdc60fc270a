package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Htmx;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the figures are kept, and having them made anew. */
@Controller
@RequestMapping("/{tenant}/insights/upkeep")
class UpkeepController {

    private final UpkeepDesk desk;
    private final Rebuilding rebuilding;

    UpkeepController(UpkeepDesk desk, Rebuilding rebuilding) {
        this.desk = desk;
        this.rebuilding = rebuilding;
    }

    @GetMapping
    String show(Htmx htmx, Model model) {
        model.addAttribute("upkeep", desk.upkeep());
        model.addAttribute("trouble", desk.trouble());
        return htmx.wantsFragment() ? "insight/_upkeep :: upkeep" : "insight/upkeep";
    }

    @PostMapping("/rebuild")
    String create(CurrentMember me, RedirectAttributes to) {
        rebuilding.ask(me);
        to.addFlashAttribute("flash", "insight.upkeep.asked");
        return "redirect:/{tenant}/insights/upkeep";
    }
}
