package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How a member is reminded of what they owe: the address of their calendar. */
@Controller
@RequestMapping("/{tenant}/obligations/calendar")
class CalendarController {

    private static final String PAGE = "obligation/calendar";

    private final ObligationFeeds feeds;

    CalendarController(ObligationFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    String show(CurrentMember me, Model model) {
        feeds.openSince(me).ifPresent(since -> model.addAttribute("since", since));
        return PAGE;
    }

    /** Answers with the page rather than a redirect: the address exists in this answer and nowhere else. */
    @PostMapping
    String renew(CurrentMember me, Model model) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/obligations.ics/{secret}")
                .build(feeds.renew(me));
        model.addAttribute("address", address.toString());
        return show(me, model);
    }

    @PostMapping("/revocation")
    String close(CurrentMember me, RedirectAttributes to) {
        feeds.close(me);
        to.addFlashAttribute("flash", "obligation.calendar.closed");
        return "redirect:/{tenant}/obligations/calendar";
    }
}
