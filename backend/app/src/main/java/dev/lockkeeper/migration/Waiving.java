package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.lint.StatementReport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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

    /**
     * The findings of a rule on one statement. Not of one's own work: an author's word stands in the script.
     *
     * @param until the last day on which it holds; null when it does not end
     */
    @ReviewersMay
    public void waive(
            CurrentMember by,
            MigrationId id,
            StatementPlace place,
            String rule,
            String reason,
            @Nullable LocalDate until) {
        var migration = editable(id);
        waive(by, id, migration, revisions.find(migration.revision()).orElseThrow(), place, rule, reason, until);
    }

    /** As above, for programs: what the same person has said in the same words before is not said again. */
    @ReviewersMay
    public Waived waiveOnce(
            CurrentMember by,
            MigrationId id,
            StatementPlace place,
            String rule,
            String reason,
            @Nullable LocalDate until) {
        var migration = editable(id);
        var revision = revisions.find(migration.revision()).orElseThrow();
        var known = place.find(revision)
                .flatMap(statement ->
                        waivers.same(migration.getId(), given(rule, statement, reason.strip(), until), by.id()));
        return known.map(waiver -> new Waived(waiver, false)).orElseGet(() -> {
            var waiver = waive(by, id, migration, revision, place, rule, reason, until);
            return new Waived(waivers.find(migration.getId(), waiver).orElseThrow(), true);
        });
    }

    private UUID waive(
            CurrentMember by,
            MigrationId id,
            Migration migration,
            Revision revision,
            StatementPlace place,
            String rule,
            String reason,
            @Nullable LocalDate until) {
        require(!by.agent() && !isAuthor(by, migration), "waiver.own");
        require(!reason.isBlank(), "waiver.reason-missing");
        require(until == null || !until.isBefore(today()), "waiver.until-past");
        require(revision.assessed().isRepeatable(), "migration.reassess-first");
        var statement = place.find(revision).orElseThrow(() -> new RuleViolation("waiver.nothing"));
        var finding = statement.findings().stream()
                .filter(found -> found.ruleId().equals(rule))
                .filter(found -> !holds(found.waiver()) || DecisionCheck.needsReviewer(found))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("waiver.nothing"));
        var waiver = given(rule, statement, reason.strip(), until);
        waivers.add(revision, waiver, finding, place.script(), by.id(), clock.instant());
        if (until != null) {
            promises.promise(by, migration, rule, finding.table(), until);
        }
        events.publishEvent(new FindingWaived(id, by.id(), rule, false, waiver.reason()));
        reassessing.rewaive(by, id, migration, revision, waiver.reason());
        return waiver.id();
    }

    @ReviewersMay
    public void revoke(CurrentMember by, MigrationId id, UUID waiver) {
        var migration = lifecycle.lock(id);
        var found = waivers.find(migration.getId(), waiver).orElseThrow(() -> new NotFound("waiver"));
        require(migration.status().isEditable(), "migration.not-editable");
        require(!by.agent(), "waiver.own");
        require(!found.isRevoked(), "waiver.revoked-already");
        waivers.revoke(waiver, by.id(), clock.instant());
        promises.ended(by, id, found.rule(), "The waiver was taken back.");
        var revision = revisions.find(migration.revision()).orElseThrow();
        events.publishEvent(new FindingWaived(id, by.id(), found.rule(), true, found.reason()));
        reassessing.rewaive(by, id, migration, revision, found.reason());
    }

    private Migration editable(MigrationId id) {
        var migration = lifecycle.lock(id);
        require(migration.status().isEditable(), "migration.not-editable");
        return migration;
    }

    private static GivenWaiver given(String rule, StatementReport statement, String reason, @Nullable LocalDate until) {
        return new GivenWaiver(Ids.next(), rule, GivenWaiver.fingerprint(statement), reason, until);
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
