package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a series goes on, or ends, whose step ended without being done. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/series")
class SeriesStepController {

    private final ResumingSeries resuming;

    SeriesStepController(ResumingSeries resuming) {
        this.resuming = resuming;
    }

    @PostMapping("/retry")
    String retry(@PathVariable int number, CurrentMember me, RedirectAttributes redirect) {
        var again = resuming.retry(me, new MigrationId(me.tenant(), number));
        redirect.addFlashAttribute("flash", "series.retried");
        return "redirect:/{tenant}/migrations/" + again.number();
    }

    @PostMapping("/withdrawal")
    String giveUp(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me,
            RedirectAttributes redirect) {
        resuming.giveUp(me, new MigrationId(me.tenant(), number), reason);
        redirect.addFlashAttribute("flash", "series.given-up");
        return "redirect:/{tenant}/migrations/{number}";
    }
}
