package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;
import static dev.lockkeeper.review.AssignmentStatus.ASSIGNED;
import static dev.lockkeeper.review.AssignmentStatus.DECLINED;
import static dev.lockkeeper.review.AssignmentStatus.DONE;
import static dev.lockkeeper.review.AssignmentStatus.ESCALATED;
import static dev.lockkeeper.review.AssignmentStatus.LEFT;
import static dev.lockkeeper.review.AssignmentStatus.UNFILLED;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.rotation.RotationId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A reviewer who is asked for a migration, or the place of one whom nobody could fill. */
@Entity
@Table(schema = "tenant", name = "assignment")
public class Assignment implements Persistable<UUID> {

    @Id
    private UUID id = Ids.next();

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private int version;

    private int number;
    private UUID migrationId = new UUID(0, 0);
    private UUID revisionId = new UUID(0, 0);
    private @Nullable UUID reviewerId;
    private @Nullable UUID rotationId;
    private int weight = 1;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = UNFILLED;

    private @Nullable String declinedBecause;
    private Instant askedAt = Instant.EPOCH;
    private @Nullable Instant endedAt;

    @Embedded
    private Pressure pressure = new Pressure();

    private boolean forOwner;
    private @Nullable Instant lookedAt;

    @Transient
    private boolean fresh;

    protected Assignment() {}

    Assignment(
            int number,
            Wanted wanted,
            @Nullable MemberId reviewer,
            @Nullable RotationId rotation,
            int weight,
            Instant now) {
        this.number = number;
        migrationId = wanted.migration().uuid();
        revisionId = wanted.migration().revision();
        forOwner = wanted.onlyOwners();
        reviewerId = reviewer == null ? null : reviewer.value();
        rotationId = rotation == null ? null : rotation.value();
        this.weight = weight;
        status = reviewer == null ? UNFILLED : ASSIGNED;
        askedAt = now;
        fresh = true;
    }

    void declineBy(MemberId member, String reason, Instant now) {
        require(member.value().equals(reviewerId), "review.not-your-assignment");
        require(status == ASSIGNED, "review.not-assigned");
        require(!reason.isBlank(), "review.decline-reason");
        status = DECLINED;
        declinedBecause = reason.strip();
        endedAt = now;
        plan();
    }

    /** The reviewer has decided on the current revision. */
    void fulfil(Instant now) {
        if (status == ASSIGNED) {
            status = DONE;
            endedAt = now;
            plan();
        }
    }

    /** There is new content: whoever had decided is asked again, whoever had not is still asked; time begins anew. */
    void askAgain(MigrationSummary migration, int weight, Due due) {
        revisionId = migration.revision();
        this.weight = weight;
        if (status == DONE) {
            status = ASSIGNED;
            askedAt = due.from();
            endedAt = null;
        }
        press(pressure.rung(), due);
    }

    /** Time runs from now on. */
    void press(Rung rung, Due due) {
        pressure.begin(rung, due);
        plan();
    }

    /** Terms or holidays have changed; who was reminded is not reminded again. */
    void reckon(Due due) {
        pressure.reckon(due);
        plan();
    }

    void remind(Instant now) {
        require(status == ASSIGNED, "review.not-assigned");
        pressure.remind(now);
        plan();
    }

    /** Somebody else is asked in their place. */
    void passOn(Instant now) {
        require(status == ASSIGNED, "review.not-assigned");
        status = ESCALATED;
        endedAt = now;
        plan();
    }

    /** They may not review any more. */
    void leave(Instant now) {
        require(holdsPlace(), "review.not-assigned");
        status = LEFT;
        endedAt = now;
        plan();
    }

    /** Nobody else can be asked: it stays with them. */
    void keepOn(Instant now) {
        require(status == ASSIGNED, "review.not-assigned");
        pressure.stick(now);
        plan();
    }

    private void plan() {
        pressure.plan(status == ASSIGNED);
    }

    boolean isPressing(Instant now) {
        return pressure.isDue(now);
    }

    /** Whether it is late for a reminder even. */
    boolean isOver(Instant now) {
        return pressure.isOver(now);
    }

    Due due() {
        return pressure.due(askedAt);
    }

    Rung rung() {
        return pressure.rung();
    }

    /** Whether nobody but an owner of a touched domain will do. */
    boolean isForOwner() {
        return forOwner;
    }

    /** There was another attempt to find somebody, and nobody was found. */
    void lookAgain(Instant now) {
        require(isWantingSomebody(), "review.not-assigned");
        lookedAt = now;
    }

    /** Another attempt to find somebody takes its place, or nobody is missing any more. */
    void giveWay(Instant now) {
        require(status == UNFILLED && endedAt == null, "review.not-assigned");
        endedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public AssignmentStatus status() {
        return status;
    }

    UUID migration() {
        return migrationId;
    }

    @Nullable
    UUID reviewer() {
        return reviewerId;
    }

    @Nullable
    RotationId rotation() {
        return rotationId == null ? null : new RotationId(rotationId);
    }

    Instant askedAt() {
        return askedAt;
    }

    int weight() {
        return weight;
    }

    /** Whether it holds a place: somebody is asked, or has decided. */
    boolean holdsPlace() {
        return status == ASSIGNED || status == DONE;
    }

    /** Who declined is not asked again for the same migration; who left and came back may be. */
    boolean isGivenUp() {
        return status == DECLINED;
    }

    boolean isWantingSomebody() {
        return status == UNFILLED && endedAt == null;
    }
}
