package dev.lockkeeper.obligation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A promise with an owner and a day. */
@Entity
@Table(schema = "tenant", name = "obligation")
public class Obligation {

    @Id
    private UUID id;

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ObligationKind kind;

    @Column
    private String title;

    @Column
    private UUID ownerId;

    @Column
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Subject.@Nullable Kind subjectKind;

    @Column(updatable = false)
    private @Nullable String subjectText;

    @Column(updatable = false)
    private @Nullable String subjectPath;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Origin origin;

    private @Nullable UUID databaseId;

    private String tableName;

    private String objectName;

    @Enumerated(EnumType.STRING)
    @Column
    private ObligationStatus status;

    @Column(updatable = false)
    private UUID promisedBy;

    @Column(updatable = false)
    private Instant promisedAt;

    private @Nullable Instant closedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    Obligation(Promise promise, MemberId by, Instant at) {
        require(!promise.title().isEmpty(), "obligation.title-empty");
        id = Ids.next();
        kind = promise.kind();
        title = promise.title();
        ownerId = promise.owner().value();
        dueOn = promise.due();
        about(promise.subject());
        origin = promise.origin();
        databaseId = promise.work().database();
        tableName = promise.work().table();
        objectName = promise.work().object();
        status = ObligationStatus.OPEN;
        promisedBy = by.value();
        promisedAt = at;
    }

    private void about(@Nullable Subject subject) {
        if (subject != null) {
            subjectKind = subject.kind();
            subjectText = subject.text();
            subjectPath = subject.path();
        }
    }

    /** What has to be done, where that has become known. */
    void takeUp(Work work) {
        databaseId = work.database();
        tableName = work.table();
        objectName = work.object();
    }

    void keep(String evidence, Instant at) {
        require(!evidence.isBlank(), "obligation.evidence-missing");
        close(ObligationStatus.KEPT, at);
    }

    void drop(String reason, Instant at) {
        require(!reason.isBlank(), "obligation.reason-missing");
        close(ObligationStatus.DROPPED, at);
    }

    void handTo(MemberId owner) {
        require(status == ObligationStatus.OPEN, "obligation.closed");
        require(!owner.value().equals(ownerId), "obligation.same-owner");
        ownerId = owner.value();
    }

    void moveTo(LocalDate day, String reason) {
        require(status == ObligationStatus.OPEN, "obligation.closed");
        require(!reason.isBlank(), "obligation.move-reason-missing");
        require(!day.equals(dueOn), "obligation.same-day");
        dueOn = day;
    }

    /**
     * Says it in other words, or has somebody else owe it, or by another day. What migrations and records promise says what
     * these say.
     *
     * @param readVersion what was read must still be what is there
     */
    void change(String title, MemberId owner, LocalDate day, String reason, int readVersion) {
        if (readVersion != version()) {
            throw new Conflict();
        }
        require(origin == Origin.HAND, "obligation.not-by-hand");
        require(status == ObligationStatus.OPEN, "obligation.closed");
        require(!title.isBlank(), "obligation.title-empty");
        require(!reason.isBlank(), "obligation.change-reason-missing");
        require(!says(title.strip(), owner, day), "obligation.same");
        this.title = title.strip();
        ownerId = owner.value();
        dueOn = day;
    }

    private boolean says(String title, MemberId owner, LocalDate day) {
        return this.title.equals(title) && owner.value().equals(ownerId) && day.equals(dueOn);
    }

    private void close(ObligationStatus how, Instant at) {
        require(status == ObligationStatus.OPEN, "obligation.closed");
        status = how;
        closedAt = at;
    }

    public ObligationId id() {
        return new ObligationId(id);
    }

    public ObligationKind kind() {
        return kind;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String tableName() {
        return tableName;
    }

    public String title() {
        return title;
    }

    public MemberId owner() {
        return new MemberId(ownerId);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public ObligationStatus status() {
        return status;
    }
}
