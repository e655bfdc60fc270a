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

    private int revision;

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
        take(content);
    }

    /** What was read before must still be what is there; an accepted record changes only for a reason. */
    void revise(DecisionContent content, int readRevision, String reason) {
        require(isRevisable(), "decision.settled");
        require(status == PROPOSED || !reason.isBlank(), "decision.reason-missing");
        require(status == PROPOSED || !content.critique().isBlank(), "decision.critique-missing");
        requireLatest(readRevision);
        take(content);
    }

    private void requireLatest(int readRevision) {
        if (readRevision != revision) {
            throw new Conflict();
        }
    }

    private void take(DecisionContent content) {
        require(!content.title().isEmpty(), "decision.title-empty");
        title = content.title();
        category = content.category();
        reviewBy = content.reviewBy();
        revision++;
    }

    /** Whether the revision that was read is the latest, and complete enough to be agreed to. */
    void requireAcceptable(DecisionContent content, int readRevision) {
        require(status == PROPOSED, "decision.not-proposed");
        requireLatest(readRevision);
        require(!content.decision().isBlank(), "decision.decision-missing");
        require(!content.critique().isBlank(), "decision.critique-missing");
    }

    void accept(DecisionContent content, int readRevision) {
        requireAcceptable(content, readRevision);
        status = ACCEPTED;
    }

    void reject(String reason) {
        require(status == PROPOSED, "decision.not-proposed");
        require(!reason.isBlank(), "decision.reason-missing");
        status = REJECTED;
    }

    void deprecate(String reason) {
        require(status == ACCEPTED, "decision.not-accepted");
        require(!reason.isBlank(), "decision.reason-missing");
        status = DEPRECATED;
    }

    /** Only what is in force can take another's place, so a chain never closes into a ring. */
    void supersedeBy(Decision successor, String reason) {
        require(status == ACCEPTED, "decision.not-accepted");
        require(!reason.isBlank(), "decision.reason-missing");
        require(!successor.id.equals(id), "decision.own-successor");
        require(successor.status == ACCEPTED, "decision.successor-not-accepted", "D-" + successor.number);
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

    /** The file that it came from has changed, and nobody has changed the record since. */
    void followFile(DecisionContent content) {
        require(isRevisable(), "decision.settled");
        take(content);
    }

    /** A guard is part of what people agree to: it cannot appear afterwards. */
    void requireOpenForGuards() {
        require(status == PROPOSED, "decision.guard-late");
    }

    public boolean isProposed() {
        return status == PROPOSED;
    }

    /** Settled records are read, not written. */
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

    public int revision() {
        return revision;
    }

    @Nullable
    LocalDate reviewBy() {
        return reviewBy;
    }
}
