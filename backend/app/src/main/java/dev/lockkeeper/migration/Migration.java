package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;
import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.DONE;
import static dev.lockkeeper.migration.MigrationStatus.DRAFT;
import static dev.lockkeeper.migration.MigrationStatus.EXECUTING;
import static dev.lockkeeper.migration.MigrationStatus.FAILED;
import static dev.lockkeeper.migration.MigrationStatus.IN_REVIEW;
import static dev.lockkeeper.migration.MigrationStatus.REJECTED;
import static dev.lockkeeper.migration.MigrationStatus.ROLLED_BACK;
import static dev.lockkeeper.migration.MigrationStatus.SCHEDULED;
import static dev.lockkeeper.migration.MigrationStatus.WITHDRAWN;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.risk.RiskTier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A proposed change to one database, its author, and how far it has come. */
@Entity
@Table(schema = "tenant", name = "migration")
public class Migration extends Proposed implements Persistable<UUID> {

    @Id
    private UUID id = Ids.next();

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private int version;

    private int number;

    @Enumerated(EnumType.STRING)
    private MigrationStatus status = DRAFT;

    @Enumerated(EnumType.STRING)
    private RiskTier tier = RiskTier.HIGH;

    @Enumerated(EnumType.STRING)
    private Verdict verdict = Verdict.WAITING;

    private UUID revisionId = new UUID(0, 0);
    private int revisionNumber;
    private Instant openedAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable Instant scheduledFor;

    /** Follows from the rest, so a form that was filled before it changed is not out of date. */
    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    private @Nullable Turn turn;

    /** Keys of the checks that are not open; null where the gate was asked before these were kept. */
    @OptimisticLock(excluded = true)
    private @Nullable String waitsFor;

    /** Of the agent that wrote the current revision; what a person adds to an agent's makes it no person's work. */
    private @Nullable String agentModel;

    private boolean agentWrote;

    @Transient
    private boolean fresh;

    protected Migration() {}

    Migration(int number, Author author, Proposal proposal, Instant now) {
        super(author, proposal);
        this.number = number;
        openedAt = now;
        changedAt = now;
        fresh = true;
    }

    /** The content was replaced: what was approved is not what stands here now. */
    void take(Revision revision, Instant now) {
        require(status.isEditable(), "migration.not-editable");
        revisionId = revision.id();
        revisionNumber = revision.number();
        agentModel = revision.agent() == null ? null : revision.agent().model();
        agentWrote = agentWrote || revision.agent() != null;
        tier = revision.tier();
        changedAt = now;
    }

    /** The same content is judged anew. */
    void judge(RiskTier other, Instant now) {
        require(status.isEditable(), "migration.not-editable");
        changedAt = tier == other ? changedAt : now;
        tier = other;
    }

    /** The form was filled from an older state than this one. */
    void expect(int seen) {
        if (seen != version) {
            throw new Conflict();
        }
    }

    void submit(Instant now) {
        move(Set.of(DRAFT), IN_REVIEW, now);
    }

    /** When it is to run, or nothing. What is planned and approved is scheduled. */
    void plan(@Nullable Instant at) {
        require(status.isSchedulable(), "migration.not-scheduled", number);
        scheduledFor = at;
    }

    /** A plan that was missed before the gate opened plans nothing. */
    void forgetMissedPlan(Instant now) {
        if (status.isBeforeApproval() && scheduledFor != null && scheduledFor.isBefore(now)) {
            scheduledFor = null;
        }
    }

    /** Whether its status says otherwise than its plan. */
    boolean disagreesWithPlan() {
        return status == APPROVED && scheduledFor != null || status == SCHEDULED && scheduledFor == null;
    }

    void followPlan(Instant now) {
        move(Set.of(APPROVED, SCHEDULED), scheduledFor == null ? APPROVED : SCHEDULED, now);
    }

    void withdraw(Instant now) {
        move(Set.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED), WITHDRAWN, now);
    }

    void reject(Instant now) {
        move(Set.of(IN_REVIEW, APPROVED), REJECTED, now);
    }

    void start(Instant now) {
        move(Set.of(APPROVED, SCHEDULED), EXECUTING, now);
    }

    void end(MigrationStatus outcome, Instant now) {
        require(Set.of(DONE, FAILED, ROLLED_BACK).contains(outcome), "migration.no-outcome");
        move(Set.of(EXECUTING), outcome, now);
    }

    /** Production says so, and that is that. */
    void follow(ProductionStep step) {
        status = step.to();
        changedAt = changedAt.isBefore(step.at()) ? step.at() : changedAt;
    }

    /** What the gate says decides between in review and approved. Answers whether anything changed. */
    boolean settle(Verdict now, Instant at) {
        var changed = verdict != now;
        verdict = now;
        if (status == IN_REVIEW && now == Verdict.OPEN) {
            move(Set.of(IN_REVIEW), APPROVED, at);
            return true;
        }
        if ((status == APPROVED || status == SCHEDULED) && now != Verdict.OPEN) {
            move(Set.of(APPROVED, SCHEDULED), IN_REVIEW, at);
            return true;
        }
        return changed;
    }

    void waitFor(String checks) {
        waitsFor = checks;
    }

    /** Whose turn it is now. Answers whether it was another's. */
    boolean pass(Turn now) {
        var changed = turn != now;
        turn = now;
        return changed;
    }

    private void move(Set<MigrationStatus> from, MigrationStatus to, Instant now) {
        require(from.contains(status), "migration.not-" + to.slug(), number);
        status = to;
        changedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** Whether the policy asks of it what it asks of agents. */
    boolean agentWrote() {
        return byAgent() || agentWrote;
    }

    public int number() {
        return number;
    }

    public int version() {
        return version;
    }

    public MigrationStatus status() {
        return status;
    }

    public RiskTier tier() {
        return tier;
    }

    public Verdict verdict() {
        return verdict;
    }

    public UUID revision() {
        return revisionId;
    }

    public int revisionNumber() {
        return revisionNumber;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> scheduledFor() {
        return Optional.ofNullable(scheduledFor);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
