package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.lint.Citation;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.obligation.ObligationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts findings of a migration with a reason, and takes that back. The tier stays: what is true stays true. */
@Service
@Transactional
public class Waiving {

    private final MigrationLifecycle lifecycle;
    private final Reassessing reassessing;
    private final Revisions revisions;
    private final Waivers waivers;
    private final WaiverPromises promises;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waiving(
            MigrationLifecycle lifecycle,
            Reassessing reassessing,
            Revisions revisions,
            Waivers waivers,
            WaiverPromises promises,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.reassessing = reassessing;
        this.revisions = revisions;
        this.waivers = waivers;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A waiver that was asked for.
     *
     * @param first whether it was not there before
     */
    public record Waived(WaiverRow waiver, boolean first) {}

    /**
     * Newest first.
     *
     * @param show "in-force", "ended" or "all"; anything else is what is in force
     * @param after where the page before ended
     */
    @ViewersMay
    @Transactional(readOnly = true)
    public Page<WaiverRow> newestFirst(@Nullable String show, @Nullable String after, int size) {
        return waivers.newestFirst(WaiverFilter.parse(show), WaiverCursor.parse(after), size);
    }

    /** All that was ever waived in a migration, oldest first. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<WaiverRow> of(UUID migration) {
        return waivers.of(migration);
    }

    @ViewersMay
    @Transactional(readOnly = true)
    Page<WaiverRow> newestFirst(WaiverFilter filter, WaiverCursor after, int size) {
        return waivers.newestFirst(filter, after, size);
    }

    /** The findings of a rule on one statement. Not of one's own work: an author's word stands in the script. */
    @ReviewersMay
    public void waive(CurrentMember by, MigrationId id, WaiverRequest asked) {
        var migration = editable(id);
        waive(by, id, migration, revisions.find(migration.revision()).orElseThrow(), asked);
    }

    /** As above, for programs: what the same person has said in the same words before is not said again. */
    @ReviewersMay
    public Waived waiveOnce(CurrentMember by, MigrationId id, WaiverRequest asked) {
        var migration = editable(id);
        var revision = revisions.find(migration.revision()).orElseThrow();
        var known = asked.place().find(revision).flatMap(statement -> known(by, migration, statement, asked));
        return known.map(waiver -> new Waived(waiver, false)).orElseGet(() -> {
            var waiver = waive(by, id, migration, revision, asked);
            return new Waived(waivers.find(migration.getId(), waiver).orElseThrow(), true);
        });
    }

    private Optional<WaiverRow> known(
            CurrentMember by, Migration migration, StatementReport statement, WaiverRequest asked) {
        return statement.findings().stream()
                .filter(asked::isOf)
                .map(found -> given(asked, WaiverRequest.guard(found), statement))
                .flatMap(waiver -> waivers.same(migration.getId(), waiver, by.id()).stream())
                .findFirst();
    }

    private UUID waive(CurrentMember by, MigrationId id, Migration migration, Revision revision, WaiverRequest asked) {
        require(!by.agent() && !isAuthor(by, migration), "waiver.own");
        require(!asked.reason().isBlank(), "waiver.reason-missing");
        require(asked.until() == null || !asked.until().isBefore(today()), "waiver.until-past");
        require(revision.assessed().isRepeatable(), "migration.reassess-first");
        var statement = asked.place().find(revision).orElseThrow(() -> new RuleViolation("waiver.nothing"));
        var finding = only(statement, asked);
        var waiver = given(asked, WaiverRequest.guard(finding), statement);
        waivers.add(revision, waiver, finding, asked.place().script(), by.id(), clock.instant());
        if (waiver.until() != null) {
            waivers.promised(
                    waiver.id(), promises.promise(by, migration, waiver.rule(), finding.table(), waiver.until()));
        }
        events.publishEvent(new FindingWaived(id, by.id(), waiver.rule(), false, waiver.reason()));
        reassessing.rewaive(by, id, migration, revision, waiver.reason());
        return waiver.id();
    }

    /** What is open of it; where several guards ask for the same, it has to be said whose. */
    private Finding only(StatementReport statement, WaiverRequest asked) {
        var open = statement.findings().stream()
                .filter(asked::isOf)
                .filter(found -> !holds(found.waiver()) || DecisionCheck.needsReviewer(found))
                .toList();
        require(!open.isEmpty(), "waiver.nothing");
        var decisions = open.stream()
                .flatMap(found -> Stream.ofNullable(found.citation()))
                .collect(toMap(Citation::guard, Citation::words, (one, other) -> one, TreeMap::new));
        require(decisions.size() < 2, "waiver.which-guard", String.join(", ", decisions.values()));
        return open.get(0);
    }

    @ReviewersMay
    public void revoke(CurrentMember by, MigrationId id, UUID waiver) {
        var migration = lifecycle.lock(id);
        var found = waivers.find(migration.getId(), waiver).orElseThrow(() -> new NotFound("waiver"));
        require(migration.status().isEditable(), "migration.not-editable");
        require(!by.agent(), "waiver.own");
        require(!found.isRevoked(), "waiver.revoked-already");
        waivers.revoke(waiver, by.id(), clock.instant());
        endPromise(by, migration, found);
        var revision = revisions.find(migration.revision()).orElseThrow();
        events.publishEvent(new FindingWaived(id, by.id(), found.rule(), true, found.reason()));
        reassessing.rewaive(by, id, migration, revision, found.reason());
    }

    private Migration editable(MigrationId id) {
        var migration = lifecycle.lock(id);
        require(migration.status().isEditable(), "migration.not-editable");
        return migration;
    }

    /** Unless another waiver rests on it. */
    private void endPromise(CurrentMember by, Migration migration, WaiverRow revoked) {
        var promise = revoked.promise();
        if (promise != null && !waivers.anyOn(migration.getId(), promise)) {
            promises.ended(by, new ObligationId(promise), "The waiver was taken back.");
        }
    }

    private static GivenWaiver given(WaiverRequest asked, @Nullable UUID guard, StatementReport statement) {
        return new GivenWaiver(
                Ids.next(), asked.rule(), guard, GivenWaiver.fingerprint(statement), asked.reason(), asked.until());
    }

    private boolean holds(dev.lockkeeper.lint.@Nullable Waiver waiver) {
        return waiver != null && (waiver.until() == null || !waiver.until().isBefore(today()));
    }

    private static boolean isAuthor(CurrentMember by, Migration migration) {
        return migration.author().equals(by.id()) || migration.answerable().equals(by.id());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
