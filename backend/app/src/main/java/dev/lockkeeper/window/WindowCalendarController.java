package dev.lockkeeper.window;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.web.FeedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses under which a member's calendar reads windows, freezes and what is to run. */
@Controller
@RequestMapping("/{tenant}/windows/calendar")
class WindowCalendarController {

    private final WindowFeeds feeds;
    private final Environments environments;

    WindowCalendarController(WindowFeeds feeds, Environments environments) {
        this.feeds = feeds;
        this.environments = environments;
    }

    @GetMapping
    String show(CurrentMember me, Model model) {
        model.addAttribute("feeds", lines(me));
        return "window/calendar";
    }

    /** Answers with the page rather than a redirect: the address exists in this answer and nowhere else. */
    @PostMapping
    String renew(@RequestParam(required = false) @Nullable UUID subject, CurrentMember me, Model model) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/windows.ics/{secret}")
                .build(feeds.renew(me, subject));
        model.addAttribute("address", address.toString());
        return show(me, model);
    }

    @PostMapping("/revocation")
    String close(@RequestParam(required = false) @Nullable UUID subject, CurrentMember me, RedirectAttributes to) {
        feeds.close(me, subject);
        to.addFlashAttribute("flash", "window.feed.closed");
        return "redirect:/{tenant}/windows/calendar";
    }

    private List<FeedLine> lines(CurrentMember me) {
        var open = feeds.open(me);
        var lines = new ArrayList<FeedLine>();
        lines.add(FeedLine.of(null, null, open));
        environments.list().forEach(one -> lines.add(FeedLine.of(one.id(), one.name(), open)));
        return lines;
    }
}
