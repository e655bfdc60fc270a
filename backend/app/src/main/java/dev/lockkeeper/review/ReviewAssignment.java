package dev.lockkeeper.review;

import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.review.Deadlines.Schedule;
import dev.lockkeeper.review.ReviewerSearch.Found;
import dev.lockkeeper.tenancy.Counter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks reviewers, as many as the policy of the tier asks approvals. Callers hold the migration's lock. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewAssignment {

    private final Assignments assignments;
    private final AssignmentRows rows;
    private final Askable askable;
    private final ReviewNeeds needs;
    private final ReviewerSearch search;
    private final Deadlines deadlines;
    private final Counter counter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewAssignment(
            Assignments assignments,
            AssignmentRows rows,
            Askable askable,
            ReviewNeeds needs,
            ReviewerSearch search,
            Deadlines deadlines,
            Counter counter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.rows = rows;
        this.askable = askable;
        this.needs = needs;
        this.search = search;
        this.deadlines = deadlines;
        this.counter = counter;
        this.events = events;
        this.clock = clock;
    }

    /** There is new content: all who were asked look again, and more are asked if its tier wants more. */
    void askAgain(MigrationSummary migration) {
        dismiss(migration, Assignment::holdsPlace);
        of(migration).stream().filter(Assignment::holdsPlace).forEach(assignment -> {
            var schedule = deadlines.of(assignment.rotation());
            var weight = schedule.terms().weights().of(migration.tier());
            assignment.askAgain(migration, weight, due(schedule, migration));
        });
        ask(migration);
    }

    /** Whoever may not review any more is not asked any more, and what they said holds no place. */
    void ask(MigrationSummary migration) {
        ask(migration, Set.of());
    }

    /** @param told of which places, an owner's or anybody's, it is known already that nobody was found */
    private void ask(MigrationSummary migration, Set<Boolean> told) {
        dismiss(migration, assignment -> assignment.status() == AssignmentStatus.ASSIGNED);
        var before = of(migration);
        unfilled(before).forEach(place -> place.giveWay(clock.instant()));
        var wanted = needs.of(migration, askable.earlier(migration, before));
        if (wanted.missing() > 0) {
            fill(wanted, told);
        }
        assignments.flush();
    }

    private void dismiss(MigrationSummary migration, Predicate<Assignment> which) {
        var holding = of(migration).stream().filter(which).toList();
        for (var assignment : askable.lost(holding)) {
            var reviewer = new MemberId(Objects.requireNonNull(assignment.reviewer()));
            assignment.leave(clock.instant());
            events.publishEvent(new ReviewerLeft(migration.id(), migration.uuid(), reviewer, actor()));
        }
    }

    /**
     * Asks for what the policy wants by now and nobody is asked for. Where nobody can be found still, nothing changes and
     * nobody is told again. Answers whether it has asked.
     */
    boolean fillUp(MigrationSummary migration) {
        dismiss(migration, assignment -> assignment.status() == AssignmentStatus.ASSIGNED);
        var before = of(migration);
        var unfilled = unfilled(before);
        var wanted = needs.of(migration, askable.earlier(migration, before));
        if (wanted.missing() == 0) {
            unfilled.forEach(place -> place.giveWay(clock.instant()));
            assignments.flush();
            return !unfilled.isEmpty();
        }
        var told = unfilled.stream().map(Assignment::isForOwner).collect(toSet());
        if (told.contains(wanted.onlyOwners())
                && !search.search(wanted, clock.instant()).isSomebody()) {
            unfilled.forEach(place -> place.lookAgain(clock.instant()));
            assignments.flush();
            return false;
        }
        ask(migration, told);
        return true;
    }

    /**
     * Each who is found is asked; whoever is not found leaves a place that says so. The search is told first: its entry
     * in the trail is locked before the counter, in every step alike, so that no two steps wait for each other.
     */
    private void fill(Wanted wanted, Set<Boolean> told) {
        var migration = wanted.migration();
        events.publishEvent(new ReviewersSought(migration.id(), migration.uuid(), wanted.missing(), actor()));
        var next = wanted;
        while (next.missing() > 0 && askOne(next, told)) {
            next = needs.of(migration, next.earlier());
        }
    }

    void fulfil(MigrationSummary migration, MemberId reviewer) {
        of(migration).stream()
                .filter(assignment -> reviewer.value().equals(assignment.reviewer()))
                .forEach(assignment -> assignment.fulfil(clock.instant()));
        assignments.flush();
    }

    private boolean askOne(Wanted wanted, Set<Boolean> told) {
        var migration = wanted.migration();
        // The counter's row is locked until the end, so that loads and turns are read one after the other.
        var number = counter.next("assignment");
        var found = askable.held(wanted, () -> search.search(wanted, clock.instant()));
        keep(number, wanted, found, Rung.FIRST);
        var reviewer = found.choice().chosen();
        if (reviewer == null) {
            if (!told.contains(wanted.onlyOwners())) {
                events.publishEvent(new ReviewerMissing(migration.id(), migration.uuid(), number, null, actor()));
            }
            return false;
        }
        wanted.earlier().asked().add(reviewer);
        events.publishEvent(new ReviewerAssigned(migration.id(), migration.uuid(), number, reviewer, actor()));
        return true;
    }

    private void keep(int number, Wanted wanted, Found found, Rung rung) {
        var migration = wanted.migration();
        var schedule = deadlines.of(found.rotation());
        var weight = schedule.terms().weights().of(migration.tier());
        var reviewer = found.choice().chosen();
        var assignment = new Assignment(number, wanted, reviewer, found.rotation(), weight, clock.instant());
        assignment.press(found.lead() ? Rung.LEAD : rung, due(schedule, migration));
        assignments.saveAndFlush(assignment);
        rows.add(assignment.getId(), found.choice().candidates());
    }

    private Due due(Schedule schedule, MigrationSummary migration) {
        return deadlines.due(schedule, migration.uuid(), migration.tier(), clock.instant());
    }

    /**
     * Somebody else is asked in place of one whose time is up: the next reviewer, and after that one the rotation's lead.
     * Where nobody is left it stays with them, and that is told.
     */
    void passOn(MigrationSummary migration, Assignment late) {
        events.publishEvent(new ReviewersSought(migration.id(), migration.uuid(), 1, actor()));
        var number = counter.next("assignment");
        var reviewer = new MemberId(Objects.requireNonNull(late.reviewer()));
        var wanted = instead(migration, reviewer);
        var found = askable.held(wanted, () -> next(late, wanted));
        var next = found.choice().chosen();
        if (next == null) {
            late.keepOn(clock.instant());
            assignments.flush();
            events.publishEvent(new ReviewerMissing(migration.id(), migration.uuid(), number, reviewer, actor()));
            return;
        }
        late.passOn(clock.instant());
        assignments.flush();
        keep(number, wanted, found, Rung.NEXT);
        events.publishEvent(new ReviewEscalated(migration.id(), migration.uuid(), reviewer, next, found.lead()));
        events.publishEvent(new ReviewerAssigned(migration.id(), migration.uuid(), number, next, actor()));
    }

    private Found next(Assignment late, Wanted wanted) {
        return late.rung() == Rung.FIRST
                ? search.search(wanted, clock.instant())
                : search.lead(late.rotation(), wanted, clock.instant());
    }

    private Wanted instead(MigrationSummary migration, MemberId reviewer) {
        var earlier = askable.earlier(migration, of(migration));
        earlier.asked().remove(reviewer);
        earlier.late().add(reviewer);
        return needs.of(migration, earlier);
    }

    private static List<Assignment> unfilled(List<Assignment> all) {
        return all.stream().filter(Assignment::isWantingSomebody).toList();
    }

    private List<Assignment> of(MigrationSummary migration) {
        return assignments.findByMigrationIdOrderByNumber(migration.uuid());
    }

    private static @Nullable MemberId actor() {
        return MemberAuthentication.current().map(CurrentMember::id).orElse(null);
    }
}
