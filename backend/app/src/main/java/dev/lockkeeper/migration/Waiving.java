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
        var revision = revisions.find(migration.revision()).orElseThrow();
        require(!by.agent() && !isAuthor(by, migration), "waiver.own");
        require(!reason.isBlank(), "waiver.reason-missing");
        require(until == null || !until.isBefore(today()), "waiver.until-past");
        require(revision.assessed().isRepeatable(), "migration.reassess-first");
        var statement = place.find(revision).orElseThrow(() -> new RuleViolation("waiver.nothing"));
        var finding = statement.findings().stream()
                .filter(found -> found.ruleId().equals(rule) && !holds(found.waiver()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("waiver.nothing"));
        var waiver = given(rule, statement, reason.strip(), until);
        waivers.add(revision, waiver, finding, place.script(), by.id(), clock.instant());
        if (until != null) {
            promises.promise(by, migration, rule, finding.table(), until);
        }
        events.publishEvent(new FindingWaived(id, by.id(), rule, false, waiver.reason()));
        reassessing.rewaive(by, id, migration, revision, waiver.reason());
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
