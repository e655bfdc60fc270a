package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;
import static dev.lockkeeper.review.AssignmentStatus.ASSIGNED;
import static dev.lockkeeper.review.AssignmentStatus.DECLINED;
import static dev.lockkeeper.review.AssignmentStatus.DONE;
import static dev.lockkeeper.review.AssignmentStatus.UNFILLED;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.RotationId;
import jakarta.persistence.Column;
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

    @Transient
    private boolean fresh;

    protected Assignment() {}

    Assignment(
            int number,
            MigrationSummary migration,
            @Nullable MemberId reviewer,
            @Nullable RotationId rotation,
            Instant now) {
        this.number = number;
        migrationId = migration.uuid();
        revisionId = migration.revision();
        reviewerId = reviewer == null ? null : reviewer.value();
        rotationId = rotation == null ? null : rotation.value();
        weight = weight(migration.tier());
        status = reviewer == null ? UNFILLED : ASSIGNED;
        askedAt = now;
        fresh = true;
    }

    /** How much a review of this tier weighs in a reviewer's load. */
    static int weight(RiskTier tier) {
        return switch (tier) {
            case LOW -> 1;
            case MODERATE -> 2;
            case HIGH -> 4;
        };
    }

    void declineBy(MemberId member, String reason, Instant now) {
        require(member.value().equals(reviewerId), "review.not-your-assignment");
        require(status == ASSIGNED, "review.not-assigned");
        require(!reason.isBlank(), "review.decline-reason");
        status = DECLINED;
        declinedBecause = reason.strip();
        endedAt = now;
    }

    /** The reviewer has decided on the current revision. */
    void fulfil(Instant now) {
        if (status == ASSIGNED) {
            status = DONE;
            endedAt = now;
        }
    }

    /** There is new content: whoever had decided is asked again, whoever had not is still asked. */
    void askAgain(MigrationSummary migration, Instant now) {
        revisionId = migration.revision();
        weight = weight(migration.tier());
        if (status == DONE) {
            status = ASSIGNED;
            askedAt = now;
            endedAt = null;
        }
    }

    /** Another attempt to find somebody takes its place. */
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

    boolean isWantingSomebody() {
        return status == UNFILLED && endedAt == null;
    }
}
