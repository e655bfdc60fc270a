package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.FeedLine;
import java.time.Clock;
import java.time.Duration;
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

/** A member's own shifts in every rotation, and the addresses under which their calendar reads shifts. */
@Controller
@RequestMapping("/{tenant}/rotations/shifts")
class FeedController {

    private static final Duration AHEAD = Duration.ofDays(84);

    private final DutyFeeds feeds;
    private final Rotations rotations;
    private final MemberShifts shifts;
    private final SwapPages swaps;
    private final Clock clock;

    FeedController(DutyFeeds feeds, Rotations rotations, MemberShifts shifts, SwapPages swaps, Clock clock) {
        this.feeds = feeds;
        this.rotations = rotations;
        this.shifts = shifts;
        this.swaps = swaps;
        this.clock = clock;
    }

    @GetMapping
    String show(CurrentMember me, Model model) {
        var now = clock.instant();
        var all = rotations.list();
        model.addAttribute("feeds", lines(me, all));
        model.addAttribute("shifts", OwnShift.of(shifts.between(me.id(), now, now.plus(AHEAD)), all, now));
        model.addAttribute("swaps", swaps.standing(me));
        return "rotation/shifts";
    }

    /** Answers with the page rather than a redirect: the address exists in this answer and nowhere else. */
    @PostMapping
    String renew(@RequestParam(required = false) @Nullable UUID subject, CurrentMember me, Model model) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/duty.ics/{secret}")
                .build(feeds.renew(me, id(subject)));
        model.addAttribute("address", address.toString());
        return show(me, model);
    }

    @PostMapping("/revocation")
    String close(
            @RequestParam(required = false) @Nullable UUID subject, CurrentMember me, RedirectAttributes redirect) {
        feeds.close(me, id(subject));
        redirect.addFlashAttribute("flash", "rotation.feed.closed");
        return "redirect:/{tenant}/rotations/shifts";
    }

    private List<FeedLine> lines(CurrentMember me, List<Rotation> all) {
        var open = feeds.open(me);
        var lines = new ArrayList<FeedLine>();
        lines.add(FeedLine.of(null, null, open));
        all.forEach(one -> lines.add(FeedLine.of(one.id().value(), one.name(), open)));
        return lines;
    }

    private static @Nullable RotationId id(@Nullable UUID rotation) {
        return rotation == null ? null : new RotationId(rotation);
    }
}
