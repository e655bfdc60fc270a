package dev.lockkeeper.rotation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.rotation.SwapLog.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of swaps show. */
@Component
@Transactional
class SwapPages {

    static final int PAGE = 25;

    private static final Duration AHEAD = Duration.ofDays(84);

    record Period(Moment from, Moment to) {}

    record Line(
            UUID id,
            RotationId rotation,
            @Nullable String by,
            @Nullable String of,
            Period gives,
            SwapStatus status) {}

    /** How much duty a member has in the weeks that are shown, as it stands and with the swap. */
    record Effect(@Nullable String member, DutyLoad before, DutyLoad after) {}

    record View(
            Line line,
            Rotation rotation,
            @Nullable Period takes,
            List<Effect> effects,
            Period counted,
            boolean mayAnswer,
            boolean mayWithdraw,
            boolean stands) {}

    private final SwapLog swaps;
    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final Members members;
    private final Clock clock;

    SwapPages(SwapLog swaps, Rotations rotations, RotationCalendar calendar, Members members, Clock clock) {
        this.swaps = swaps;
        this.rotations = rotations;
        this.calendar = calendar;
        this.members = members;
        this.clock = clock;
    }

    @ReviewersMay
    public SwapChoices choices(RotationId id, CurrentMember me) {
        var now = clock.instant();
        var rotation = rotations.get(id);
        var ahead = calendar.shifts(id, now, now.plus(AHEAD)).stream()
                .filter(shift -> shift.from().isAfter(now) && Swapping.isSwappable(shift))
                .toList();
        var eligible =
                members.list().stream().filter(RotationCalendar::mayReview).toList();
        return SwapChoices.of(rotation, ahead, eligible, me);
    }

    /** The latest of those that wait for an answer or are accepted. */
    @ViewersMay
    public Page<Line> standing(RotationId rotation) {
        return ahead(new Wanted(rotation, null, true), null);
    }

    /** What this member asked for or is asked for, in every rotation. */
    @ViewersMay
    public Page<Line> standing(CurrentMember me) {
        return ahead(new Wanted(null, me.id(), true), null);
    }

    /**
     * Those of which a shift is not over, latest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    @ViewersMay
    public Page<Line> ahead(Wanted wanted, @Nullable UUID after) {
        var people = new People(members.list());
        var all = rotations.list().stream().collect(toMap(Rotation::id, identity()));
        var page = swaps.ahead(wanted, clock.instant(), after, PAGE);
        return new Page<>(
                page.items().stream()
                        .map(swap -> line(swap, Objects.requireNonNull(all.get(swap.rotation())), people))
                        .toList(),
                page.next());
    }

    @ViewersMay
    public View of(RotationId id, UUID swap, CurrentMember me) {
        var rotation = rotations.get(id);
        var found = swaps.get(id, swap);
        var people = new People(members.list());
        var now = clock.instant();
        var isOpen = found.status(now) == SwapStatus.ASKED;
        var end = Stream.concat(
                        Stream.of(now.plus(Duration.ofDays(56))),
                        found.stints().stream().map(Stint::to))
                .max(Instant::compareTo)
                .orElseThrow();
        return new View(
                line(found, rotation, people),
                rotation,
                found.takes() == null ? null : period(found.takes(), rotation),
                isOpen ? effects(found, rotation, people, end) : List.of(),
                new Period(Moment.of(now, zone(rotation)), Moment.of(end, zone(rotation))),
                isOpen && me.id().equals(found.of()),
                isOpen && me.id().equals(found.by()),
                !isOpen || found.stands(calendar.calendars().of(rotation)));
    }

    private List<Effect> effects(Swap swap, Rotation rotation, People people, Instant end) {
        var now = clock.instant();
        var calendars = calendar.calendars();
        var before = DutyLoad.of(calendars.of(rotation).shifts(now, end), now, end);
        var after = DutyLoad.of(
                calendars.with(rotation.id(), swap.stints()).of(rotation).shifts(now, end), now, end);
        return Stream.of(swap.by(), swap.of())
                .map(member -> new Effect(
                        people.name(member),
                        before.getOrDefault(member, DutyLoad.NONE),
                        after.getOrDefault(member, DutyLoad.NONE)))
                .toList();
    }

    private Line line(Swap swap, Rotation rotation, People people) {
        return new Line(
                swap.id(),
                rotation.id(),
                people.name(swap.by()),
                people.name(swap.of()),
                period(swap.gives(), rotation),
                swap.status(clock.instant()));
    }

    private static Period period(Stint stint, Rotation rotation) {
        return new Period(Moment.of(stint.from(), zone(rotation)), Moment.of(stint.to(), zone(rotation)));
    }

    private static ZoneId zone(Rotation rotation) {
        return rotation.cadence().zone();
    }
}
