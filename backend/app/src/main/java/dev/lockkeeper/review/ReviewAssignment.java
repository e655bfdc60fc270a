package dev.lockkeeper.review;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.review.ReviewerSearch.Wanted;
import dev.lockkeeper.tenancy.Counter;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
    private final ReviewVerdicts verdicts;
    private final ReviewerSearch search;
    private final DomainOwners owners;
    private final GatePolicies policies;
    private final MigrationArchive archive;
    private final Counter counter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewAssignment(
            Assignments assignments,
            AssignmentRows rows,
            ReviewVerdicts verdicts,
            ReviewerSearch search,
            DomainOwners owners,
            GatePolicies policies,
            MigrationArchive archive,
            Counter counter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.rows = rows;
        this.verdicts = verdicts;
        this.search = search;
        this.owners = owners;
        this.policies = policies;
        this.archive = archive;
        this.counter = counter;
        this.events = events;
        this.clock = clock;
    }

    /** There is new content: all who were asked look again, and more are asked if its tier wants more. */
    void askAgain(MigrationSummary migration) {
        of(migration).stream()
                .filter(Assignment::holdsPlace)
                .forEach(assignment -> assignment.askAgain(migration, clock.instant()));
        ask(migration);
    }

    void ask(MigrationSummary migration) {
        var before = of(migration);
        before.stream().filter(Assignment::isWantingSomebody).forEach(place -> place.giveWay(clock.instant()));
        var asked = asked(migration, before);
        var places = policies.of(migration.tier()).approvals() - asked.size();
        var declined = reviewers(before.stream().filter(one -> one.status() == AssignmentStatus.DECLINED));
        if (places > 0) {
            fill(places, migration, declined, asked);
        }
        assignments.flush();
    }

    /**
     * Each who is found is asked; whoever is not found leaves a place that says so. The search is told first: its entry
     * in the trail is locked before the counter, in every step alike, so that no two steps wait for each other.
     */
    private void fill(int places, MigrationSummary migration, Set<MemberId> declined, Set<MemberId> asked) {
        events.publishEvent(new ReviewersSought(migration.id(), migration.uuid(), places, actor()));
        var found = true;
        for (int place = 0; place < places && found; place++) {
            found = askOne(migration, declined, asked);
        }
    }

    void fulfil(MigrationSummary migration, MemberId reviewer) {
        of(migration).stream()
                .filter(assignment -> reviewer.value().equals(assignment.reviewer()))
                .forEach(assignment -> assignment.fulfil(clock.instant()));
        assignments.flush();
    }

    private boolean askOne(MigrationSummary migration, Set<MemberId> declined, Set<MemberId> asked) {
        // The counter's row is locked until the end, so that loads and turns are read one after the other.
        var number = counter.next("assignment");
        var found =
                search.search(new Wanted(migration, declined, asked, wantedOwners(migration, asked)), clock.instant());
        var reviewer = found.choice().chosen();
        var assignment = assignments.saveAndFlush(
                new Assignment(number, migration, reviewer, found.rotation(), clock.instant()));
        rows.add(assignment.getId(), found.choice().candidates());
        if (reviewer == null) {
            return false;
        }
        asked.add(reviewer);
        events.publishEvent(new ReviewerAssigned(migration.id(), migration.uuid(), reviewer, actor()));
        return true;
    }

    private Set<MemberId> wantedOwners(MigrationSummary migration, Collection<MemberId> asked) {
        if (!policies.of(migration.tier()).domainOwner()) {
            return Set.of();
        }
        var authors = new HashSet<>(List.of(migration.author(), migration.answerable()));
        var all = owners.of(migration.database(), archive.revision(migration.revision()), authors).stream()
                .map(Member::id)
                .collect(toSet());
        return all.stream().anyMatch(asked::contains) ? Set.of() : all;
    }

    /** Those who are asked, and those who decided without being asked. */
    private Set<MemberId> asked(MigrationSummary migration, List<Assignment> before) {
        var asked = new HashSet<>(reviewers(before.stream().filter(Assignment::holdsPlace)));
        verdicts.decisions(migration.revision()).stream()
                .map(ReviewVerdict::reviewer)
                .collect(toCollection(() -> asked));
        return asked;
    }

    private static Set<MemberId> reviewers(Stream<Assignment> assignments) {
        return assignments
                .map(Assignment::reviewer)
                .filter(Objects::nonNull)
                .map(MemberId::new)
                .collect(toSet());
    }

    private List<Assignment> of(MigrationSummary migration) {
        return assignments.findByMigrationIdOrderByNumber(migration.uuid());
    }

    private static @Nullable MemberId actor() {
        return MemberAuthentication.current().map(CurrentMember::id).orElse(null);
    }
}
