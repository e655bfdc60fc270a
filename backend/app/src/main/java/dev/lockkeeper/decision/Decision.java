package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;
import static dev.lockkeeper.decision.DecisionStatus.ACCEPTED;
import static dev.lockkeeper.decision.DecisionStatus.DEPRECATED;
import static dev.lockkeeper.decision.DecisionStatus.PROPOSED;
import static dev.lockkeeper.decision.DecisionStatus.REJECTED;
import static dev.lockkeeper.decision.DecisionStatus.SUPERSEDED;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A choice and where it stands; what it says lies in its revisions. */
@Entity
@Table(schema = "tenant", name = "decision")
public class Decision {

    @Id
    private UUID id;

    @org.hibernate.annotations.TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private int number;

    @Column
    private String title;

    @Column
    @Enumerated(EnumType.STRING)
    private DecisionCategory category;

    @Column
    @Enumerated(EnumType.STRING)
    private DecisionStatus status;

    @Embedded
    private DecisionNumbers numbers = new DecisionNumbers();

    private @Nullable LocalDate reviewBy;

    private @Nullable UUID supersededBy;

    @Column(updatable = false)
    private UUID openedBy;

    @Column(updatable = false)
    private Instant openedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(int number, DecisionContent content, MemberId by, Instant at) {
        id = Ids.next();
        this.number = number;
        status = PROPOSED;
        openedBy = by.value();
        openedAt = at;
        take(content, false);
    }

    /** What was read before must still be what is there; an accepted record changes only for a reason. */
    void revise(DecisionContent content, int readRevision, String reason) {
        requireRevisable(content, readRevision, reason);
        take(content, false);
    }

    /** As above, but what is in force stays so until this is agreed to. */
    void amend(DecisionContent content, int readRevision, String reason) {
        require(status == ACCEPTED, "decision.not-accepted");
        requireRevisable(content, readRevision, reason);
        take(content, true);
    }

    private void requireRevisable(DecisionContent content, int readRevision, String reason) {
        require(isRevisable(), "decision.settled");
        require(status == PROPOSED || !reason.isBlank(), "decision.reason-missing");
        require(status == PROPOSED || !content.critique().isBlank(), "decision.critique-missing");
        requireLatest(readRevision);
    }

    void requireLatest(int readRevision) {
        if (readRevision != latest()) {
            throw new Conflict();
        }
    }

    private void take(DecisionContent content, boolean waits) {
        require(!content.title().isEmpty(), "decision.title-empty");
        if (waits) {
            numbers.amend();
        } else {
            numbers.stand();
            say(content);
        }
    }

    private void say(DecisionContent content) {
        title = content.title();
        category = content.category();
        reviewBy = content.reviewBy();
    }

    /** Whether the revision that was read is the latest, and complete enough to be agreed to. */
    void requireAcceptable(DecisionContent content, int readRevision) {
        require(isOpen(), "decision.not-proposed");
        requireLatest(readRevision);
        require(!content.decision().isBlank(), "decision.decision-missing");
        require(!content.critique().isBlank(), "decision.critique-missing");
    }

    void accept(DecisionContent content, int readRevision) {
        requireAcceptable(content, readRevision);
        numbers.settle();
        say(content);
        status = ACCEPTED;
    }

    void withdraw(String reason) {
        require(!reason.isBlank(), "decision.reason-missing");
        numbers.withdraw();
    }

    void reject(String reason) {
        require(status == PROPOSED, "decision.not-proposed");
        require(!reason.isBlank(), "decision.reason-missing");
        status = REJECTED;
    }

    void deprecate(String reason) {
        require(status == ACCEPTED, "decision.not-accepted");
        require(!reason.isBlank(), "decision.reason-missing");
        numbers.drop();
        status = DEPRECATED;
    }

    /** Only what is in force can take another's place, so a chain never closes into a ring. */
    void supersedeBy(Decision successor, String reason) {
        require(status == ACCEPTED, "decision.not-accepted");
        require(!reason.isBlank(), "decision.reason-missing");
        require(!successor.id.equals(id), "decision.own-successor");
        require(successor.status == ACCEPTED, "decision.successor-not-accepted", "D-" + successor.number);
        numbers.drop();
        status = SUPERSEDED;
        supersededBy = successor.id;
    }

    /** What was agreed elsewhere is not agreed to again. */
    void standAs(DecisionStatus elsewhere) {
        status = elsewhere;
    }

    void standSupersededBy(Decision successor) {
        status = SUPERSEDED;
        supersededBy = successor.id;
    }

    /** Not in its words: the file that it came from has changed, or a guard that somebody has agreed to. */
    void renew(DecisionContent content, boolean waits) {
        require(isRevisable(), "decision.settled");
        take(content, waits);
    }

    /** A guard is part of what people agree to: where something is in force, it waits as an amendment. */
    void requireOpenForGuards() {
        require(isRevisable(), "decision.guard-late");
    }

    public boolean isProposed() {
        return status == PROPOSED;
    }

    public boolean isAmended() {
        return numbers.isAmended();
    }

    public boolean isOpen() {
        return isProposed() || isAmended();
    }

    public boolean isRevisable() {
        return status == PROPOSED || status == ACCEPTED;
    }

    Instant openedAt() {
        return openedAt;
    }

    UUID key() {
        return id;
    }

    public DecisionId id(TenantId tenant) {
        return new DecisionId(tenant, number);
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public DecisionStatus status() {
        return status;
    }

    /** What stands, and is in force where anything is. */
    public int revision() {
        return numbers.standing();
    }

    public int latest() {
        return numbers.latest();
    }

    /** How many there have been, those that were withdrawn as well. */
    public int last() {
        return numbers.last();
    }

    @Nullable
    LocalDate reviewBy() {
        return reviewBy;
    }
}
