package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps rotations and their exceptions. Nothing here changes who was on duty before now. */
@Service
@Transactional
public class RotationUpkeep {

    static final Duration LONGEST = Duration.ofDays(366);

    private final Rotations rotations;
    private final RotationEntries entries;
    private final RotationExceptions exceptions;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RotationUpkeep(
            Rotations rotations,
            RotationEntries entries,
            RotationExceptions exceptions,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rotations = rotations;
        this.entries = entries;
        this.exceptions = exceptions;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Those who can take turns, by name. */
    @ReviewersMay
    @Transactional(readOnly = true)
    public List<Member> eligible() {
        return members.list().stream().filter(RotationCalendar::mayReview).toList();
    }

    @AdminsMay
    public RotationId create(CurrentMember by, RotationDetails details) {
        requireEligible(details.plan().everybody());
        var id = new RotationId(Ids.next());
        entries.insert(id, details.name());
        entries.add(id, RotationVersion.first(details.plan(), by.id(), clock.instant()));
        events.publishEvent(new RotationChanged(by.id(), "rotation.created", details.name(), ""));
        return id;
    }

    /** From now on. */
    @AdminsMay
    public void change(CurrentMember by, RotationId id, int version, RotationDetails details) {
        change(by, id, version, details, null);
    }

    /**
     * From the handover of a coming day on; what was before stays as it was.
     *
     * @param day null for now; of a rotation that has not begun, its first day then
     */
    @AdminsMay
    public void change(CurrentMember by, RotationId id, int version, RotationDetails details, @Nullable LocalDate day) {
        var before = rotations.get(id);
        requireChangeable(before, details.plan());
        entries.rename(id, version, details.name());
        if (!details.plan().equals(before.latest().plan()) || day != null) {
            var next = RotationVersion.after(before, details.plan(), day, by.id(), now());
            entries.add(id, next);
            events.publishEvent(
                    new RotationChanged(by.id(), "rotation.changed", details.name(), "from " + next.from()));
        } else {
            events.publishEvent(new RotationChanged(by.id(), "rotation.renamed", details.name(), before.name()));
        }
    }

    /** The calendar that would follow, and that would go on otherwise; nothing is kept. */
    @AdminsMay
    @Transactional(readOnly = true)
    public Rotation imagine(
            CurrentMember by, RotationId id, int version, RotationDetails details, @Nullable LocalDate day) {
        var before = rotations.get(id);
        if (before.version() != version) {
            throw new Conflict();
        }
        requireChangeable(before, details.plan());
        return before.with(RotationVersion.after(before, details.plan(), day, by.id(), now()), now());
    }

    /** Whoever stands in it already may stay, though they take no turns while they may not review. */
    private void requireChangeable(Rotation before, RotationPlan plan) {
        var there = before.latest().plan().everybody();
        requireEligible(plan.everybody().stream()
                .filter(member -> !there.contains(member))
                .toList());
    }

    /** This member instead of whoever's turn it is. */
    @AdminsMay
    public void override(CurrentMember by, RotationId id, Stint stint) {
        var rotation = rotations.get(id);
        requireEligible(List.of(stint.member()));
        exceptions.add(id, fromNow(stint));
        events.publishEvent(new RotationChanged(by.id(), "rotation.overridden", rotation.name(), period(stint)));
    }

    @AdminsMay
    public void endOverride(CurrentMember by, RotationId id, UUID override) {
        var rotation = rotations.get(id);
        var ended = exceptions.override(id, override);
        require(ended.stint().to().isAfter(now()), "rotation.over");
        exceptions.end(ended, now());
        events.publishEvent(
                new RotationChanged(by.id(), "rotation.override-ended", rotation.name(), period(ended.stint())));
    }

    /** Members enter their own; an admin enters it for those who cannot. */
    @ReviewersMay
    public void takeTimeOff(CurrentMember by, Stint stint) {
        requireOwn(by, stint.member());
        members.get(stint.member());
        exceptions.add(fromNow(stint));
        events.publishEvent(new RotationChanged(by.id(), "rotation.time-off", "time off", period(stint)));
    }

    @ReviewersMay
    public void endTimeOff(CurrentMember by, UUID timeOff) {
        var ended = exceptions.timeOff(timeOff);
        requireOwn(by, ended.stint().member());
        require(ended.stint().to().isAfter(now()), "rotation.over");
        exceptions.end(ended, now());
        events.publishEvent(new RotationChanged(by.id(), "rotation.time-off-ended", "time off", period(ended.stint())));
    }

    private void requireEligible(Collection<MemberId> chosen) {
        var eligible = eligible().stream().map(Member::id).collect(Collectors.toSet());
        require(eligible.containsAll(chosen), "rotation.member-may-not-review");
    }

    private static void requireOwn(CurrentMember by, MemberId member) {
        require(by.mayAdminister() || by.id().equals(member), "rotation.time-off.not-yours");
    }

    /** What was, stays: an exception that is entered late holds from now on. */
    private Stint fromNow(Stint stint) {
        require(stint.from().isBefore(stint.to()), "rotation.ends-before-it-starts");
        require(stint.to().isAfter(now()), "rotation.over");
        var from = stint.from().isBefore(now()) ? now() : stint.from();
        require(Duration.between(from, stint.to()).compareTo(LONGEST) <= 0, "rotation.too-long");
        return new Stint(stint.member(), from, stint.to());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String period(Stint stint) {
        return stint.from() + " to " + stint.to();
    }
}
