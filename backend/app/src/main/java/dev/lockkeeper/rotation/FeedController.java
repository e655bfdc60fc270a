package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** An address, as the page shows it: of which rotation (null for one's own shifts), open since when. */
    record Line(
            @Nullable RotationId rotation,
            @Nullable String name,
            @Nullable Instant since) {}

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
        model.addAttribute("swaps", swaps.ahead(me));
        return "rotation/shifts";
    }

    /** Answers with the page rather than a redirect: the address exists in this answer and nowhere else. */
    @PostMapping
    String renew(@RequestParam(required = false) @Nullable UUID rotation, CurrentMember me, Model model) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/duty.ics/{secret}")
                .build(feeds.renew(me, id(rotation)));
        model.addAttribute("address", address.toString());
        return show(me, model);
    }

    @PostMapping("/revocation")
    String close(
            @RequestParam(required = false) @Nullable UUID rotation, CurrentMember me, RedirectAttributes redirect) {
        feeds.close(me, id(rotation));
        redirect.addFlashAttribute("flash", "rotation.feed.closed");
        return "redirect:/{tenant}/rotations/shifts";
    }

    private List<Line> lines(CurrentMember me, List<Rotation> all) {
        var open = feeds.openSince(me);
        var lines = new ArrayList<Line>();
        lines.add(new Line(null, null, since(open, null)));
        all.forEach(one -> lines.add(new Line(one.id(), one.name(), since(open, one.id()))));
        return lines;
    }

    private static @Nullable Instant since(List<DutyFeeds.Open> open, @Nullable RotationId rotation) {
        return open.stream()
                .filter(one -> Objects.equals(one.rotation(), rotation))
                .map(DutyFeeds.Open::since)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable RotationId id(@Nullable UUID rotation) {
        return rotation == null ? null : new RotationId(rotation);
    }
}
