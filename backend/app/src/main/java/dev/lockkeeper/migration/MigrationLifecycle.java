package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberAuthentication;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.Proposed.Author;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.Counter;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a migration from draft to done. Each method is one step that a person, an agent or a report takes. */
@Service
@Transactional
public class MigrationLifecycle {

    private final Migrations migrations;
    private final RevisionDesk desk;
    private final MigrationMoves moves;
    private final Counter counter;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MigrationLifecycle(
            Migrations migrations,
            RevisionDesk desk,
            MigrationMoves moves,
            Counter counter,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.migrations = migrations;
        this.desk = desk;
        this.moves = moves;
        this.counter = counter;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** A new draft with its first revision. */
    @EngineersMay
    public MigrationId open(CurrentMember by, Proposal proposal) {
        return open(by, proposal, null, opened -> {});
    }

    /**
     * As the step of a series.
     *
     * @param after the step that comes right before, where there is one
     * @param filed what has to be written down before the gate is asked
     */
    MigrationId open(CurrentMember by, Proposal proposal, @Nullable UUID after, Consumer<Migration> filed) {
        var id = new MigrationId(by.tenant(), counter.next("migration"));
        var migration = new Migration(id.number(), author(by), proposal, clock.instant());
        var revision = desk.write(migration, proposal, by.id(), "", after);
        migration.take(revision, clock.instant());
        migrations.saveAndFlush(migration);
        desk.file(revision);
        filed.accept(migration);
        moves.opened(migration, by.id());
        events.publishEvent(new MigrationOpened(id, by.id()));
        moves.settle(id, migration, by.id());
        return id;
    }

    @EngineersMay
    public void submit(CurrentMember by, MigrationId id) {
        var migration = lock(id);
        moves.move(id, migration, by.id(), "", clock.instant(), m -> m.submit(clock.instant()));
        events.publishEvent(new MigrationSubmitted(id, migration.getId(), migration.revision(), by.id()));
        moves.settle(id, migration, by.id());
    }

    /** Takes new content, unless it is the content that stands there already. Approvals of the old one no longer count. */
    @EngineersMay
    public void revise(CurrentMember by, MigrationId id, int seen, Proposal proposal, String reason) {
        var migration = lock(id);
        migration.expect(seen);
        revise(by, id, migration, proposal, reason);
    }

    void revise(CurrentMember by, MigrationId id, Migration migration, Proposal proposal, String reason) {
        var revision = desk.write(migration, proposal, by.id(), reason);
        migration.describe(proposal);
        migration.take(revision, clock.instant());
        desk.file(revision);
        migrations.saveAndFlush(migration);
        events.publishEvent(new RevisionPosted(id, migration.getId(), revision.id(), revision.number(), by.id()));
        moves.settle(id, migration, by.id());
    }

    @EngineersMay
    public void withdraw(CurrentMember by, MigrationId id, String reason) {
        var migration = lock(id);
        require(!reason.isBlank(), "migration.reason-missing");
        moves.move(id, migration, by.id(), reason, clock.instant(), found -> found.withdraw(clock.instant()));
    }

    @ReviewersMay
    public void reject(CurrentMember by, MigrationId id, String reason) {
        var migration = lock(id);
        require(!reason.isBlank(), "migration.reason-missing");
        moves.move(id, migration, by.id(), reason, clock.instant(), found -> found.reject(clock.instant()));
    }

    /** A report says that production runs it since then. */
    @EngineersMay
    public void started(MigrationId id, Instant at) {
        var migration = lock(id);
        // Somebody who approved may be gone since.
        moves.settle(id, migration, actor());
        moves.move(id, migration, actor(), "", at, found -> found.start(at));
    }

    /** A report says how it ended in production. */
    @EngineersMay
    public void ended(MigrationId id, MigrationStatus outcome, Instant at) {
        ended(id, outcome, at, "");
    }

    /**
     * As above.
     *
     * @param failedIn the script that it failed in; empty where it did not, or nobody says
     */
    @EngineersMay
    public void ended(MigrationId id, MigrationStatus outcome, Instant at, String failedIn) {
        var reason = failedIn.isEmpty() ? "" : "In " + failedIn + ".";
        moves.move(id, lock(id), actor(), reason, at, failedIn, migration -> migration.end(outcome, at));
    }

    /** Where it failed is told after that it did: what the scripts before it left is known now. */
    @EngineersMay
    public void failedIn(MigrationId id, String script) {
        var migration = lock(id);
        if (migration.status() == MigrationStatus.FAILED) {
            events.publishEvent(new FailurePlaced(id, script));
        }
    }

    /** Something that a check looks at has changed: asks the gate again, and moves the migration as it answers. */
    @ViewersMay
    public void settle(MigrationId id) {
        moves.settle(id, lock(id), actor());
    }

    /** The current revision is judged anew: takes its tier, and asks the gate again. Nothing of its content changes. */
    void judged(@Nullable MemberId by, MigrationId id, Migration migration, RiskTier tier) {
        var before = migration.tier();
        migration.judge(tier, clock.instant());
        migrations.saveAndFlush(migration);
        var told = moves.settle(id, migration, by);
        if (!told && before != tier) {
            moves.tell(id, migration, by);
        }
        events.publishEvent(new GateReconsidered(id, migration.getId(), migration.status()));
    }

    /** Whoever writes about a migration and then asks its gate takes its turn first: the trail is taken after it. */
    @ViewersMay
    public void hold(MigrationId id) {
        lock(id);
    }

    /** A policy has changed: asks the gate again, and tells whoever shows what it waits for. */
    @ViewersMay
    public void reconsider(MigrationId id) {
        var migration = lock(id);
        moves.settle(id, migration, actor());
        events.publishEvent(new GateReconsidered(id, migration.getId(), migration.status()));
    }

    /** When it is to run: asks the gate, which may have waited for nothing else. */
    void plan(CurrentMember by, MigrationId id, Migration migration, @Nullable Instant at) {
        migration.plan(at);
        migrations.saveAndFlush(migration);
        var told = moves.settle(id, migration, by.id());
        moves.followPlan(id, migration, by.id());
        if (!told) {
            events.publishEvent(new GateReconsidered(id, migration.getId(), migration.status()));
        }
    }

    Migration lock(MigrationId id) {
        return migrations.lockByNumber(id.number()).orElseThrow(() -> new NotFound(id.toString()));
    }

    private Author author(CurrentMember by) {
        var owner = members.get(by.id()).owner();
        return new Author(by.id(), by.agent(), owner == null ? by.id() : owner);
    }

    private static @Nullable MemberId actor() {
        return MemberAuthentication.current().map(CurrentMember::id).orElse(null);
    }
}
