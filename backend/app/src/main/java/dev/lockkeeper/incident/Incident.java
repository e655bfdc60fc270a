package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A problem in production, its course and its cause. */
@Entity
@Table(schema = "tenant", name = "incident")
public class Incident {

    @Id
    private UUID id = Ids.next();

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Integer version;

    private int number;
    private String title = "";

    @Enumerated(EnumType.STRING)
    private Severity severity = Severity.MAJOR;

    private Instant impactStarted = Instant.EPOCH;
    private @Nullable Instant detected;
    private @Nullable Instant mitigated;
    private @Nullable Instant restored;
    private @Nullable Instant reopenedAt;
    private String service = "";
    private @Nullable UUID databaseId;
    private String description = "";
    private @Nullable Integer responders;
    private @Nullable BigDecimal responderHours;
    private @Nullable BigDecimal otherCost;

    @Enumerated(EnumType.STRING)
    private @Nullable Cause cause;

    @Enumerated(EnumType.STRING)
    private @Nullable Certainty certainty;

    private @Nullable UUID causeBy;
    private @Nullable Instant causeAt;
    private @Nullable String source;
    private @Nullable String sourceId;
    private UUID reportedBy = new UUID(0, 0);
    private Instant reportedAt = Instant.EPOCH;

    protected Incident() {}

    Incident(int number, @Nullable IncidentSource source, IncidentDetails details, MemberId reporter, Instant now) {
        this.number = number;
        this.source = source == null ? null : source.name();
        sourceId = source == null ? null : source.id();
        reportedBy = reporter.value();
        reportedAt = now;
        describe(details, now);
    }

    void describe(IncidentDetails details, Instant now) {
        title = details.title();
        severity = details.severity();
        run(details.course(), now);
        service = details.service();
        databaseId = details.database() == null ? null : details.database().value();
        description = details.description();
        responders = details.cost().responders();
        responderHours = details.cost().responderHours();
        otherCost = details.cost().other();
    }

    /**
     * What has become known since, where nothing was known: what people wrote stays.
     *
     * @return whether it says anything new
     */
    boolean complete(Course later, Instant now) {
        var was = course();
        var is = was.filledFrom(later.since(reopenedAt));
        run(is, now);
        return !is.equals(was);
    }

    /**
     * It hurts again since then: an end before that is none.
     *
     * @return whether that is news
     */
    boolean reopen(Instant since, Instant now) {
        if (reopenedAt != null && !since.isAfter(reopenedAt)) {
            return false;
        }
        reopenedAt = since;
        run(course().since(since), now);
        return true;
    }

    private Course course() {
        return new Course(impactStarted, detected, mitigated, restored);
    }

    private void run(Course course, Instant now) {
        course.requirePast(now);
        impactStarted = course.impactStarted();
        detected = course.detected();
        mitigated = course.mitigated();
        restored = course.restored();
    }

    /** The form was filled from an older state than this one. */
    void expect(int seen) {
        if (version == null || seen != version) {
            throw new Conflict();
        }
    }

    /** A guess, which another guess may replace; what was confirmed is no longer guessed at. */
    void suspect(Cause suspected, MemberId by, Instant now) {
        require(certainty != Certainty.CONFIRMED, "incident.cause-confirmed");
        judge(suspected, Certainty.SUSPECTED, by, now);
    }

    void confirm(Cause confirmed, MemberId by, Instant now) {
        judge(confirmed, Certainty.CONFIRMED, by, now);
    }

    private void judge(Cause judged, Certainty how, MemberId by, Instant now) {
        cause = judged;
        certainty = how;
        causeBy = by.value();
        causeAt = now;
    }

    public UUID uuid() {
        return id;
    }

    public int number() {
        return number;
    }

    public Instant impactStarted() {
        return impactStarted;
    }

    public @Nullable Instant restored() {
        return restored;
    }

    @Nullable
    UUID databaseId() {
        return databaseId;
    }

    public @Nullable Cause cause() {
        return cause;
    }

    public @Nullable Certainty certainty() {
        return certainty;
    }
}
