package dev.lockkeeper.window;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.risk.RiskTier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A time without changes: of some tiers, in production, in another environment or in all. */
@Entity
@Table(schema = "tenant", name = "freeze")
class Freeze {

    /** Longer ones are lifted by nobody. */
    static final Duration LONGEST = Duration.ofDays(366);

    @Id
    private UUID id;

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private @Nullable UUID environmentId;

    @Column(updatable = false)
    private boolean everywhere;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RiskTier leastTier;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Column(updatable = false)
    private UUID openedBy;

    @Column(updatable = false)
    private Instant openedAt;

    private @Nullable UUID liftedBy;
    private @Nullable Instant liftedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Freeze() {}

    /** It begins now at the earliest: what ran before anybody said so was not in its way. */
    Freeze(FreezeDetails details, MemberId by, Instant now) {
        require(!details.title().isBlank(), "window.freeze.title-empty");
        require(details.from().isBefore(details.to()), "window.freeze.order");
        require(details.to().isAfter(now), "window.freeze.past");
        require(Duration.between(details.from(), details.to()).compareTo(LONGEST) <= 0, "window.freeze.too-long");
        id = Ids.next();
        title = details.title().strip();
        environmentId = details.place().environment();
        everywhere = details.place().everywhere();
        leastTier = details.leastTier();
        startsAt = details.from().isBefore(now) ? now : details.from();
        endsAt = details.to();
        openedBy = by.value();
        openedAt = now;
    }

    /** It ends now; one that lies ahead never begins. */
    void lift(MemberId by, Instant now, int seen) {
        if (Objects.requireNonNullElse(version, 0) != seen) {
            throw new Conflict();
        }
        require(liftedAt == null, "window.freeze.lifted-already");
        require(now.isBefore(endsAt), "window.freeze.over");
        liftedBy = by.value();
        liftedAt = now;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }
}
