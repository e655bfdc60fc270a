package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
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

/** What somebody said of a record or of a passage of it, or in answer to that. What is said stays as it was said. */
@Entity
@Table(schema = "tenant", name = "decision_comment")
class DecisionComment implements Persistable<UUID> {

    static final int LONGEST = 10_000;

    @Id
    private UUID id = Ids.next();

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private int version;

    private UUID decisionId = new UUID(0, 0);
    private int revision;
    private @Nullable UUID threadId;

    @Enumerated(EnumType.STRING)
    private @Nullable DecisionPart part;

    private @Nullable String quote;
    private String text = "";
    private UUID authorId = new UUID(0, 0);
    private Instant at = Instant.EPOCH;
    private @Nullable UUID resolvedBy;
    private @Nullable Instant resolvedAt;

    @Transient
    private boolean fresh;

    protected DecisionComment() {}

    /** The first of a thread: of the revision that its author read. */
    DecisionComment(
            UUID decision, int revision, @Nullable DecisionPassage of, MemberId author, String text, Instant now) {
        require(!text.isBlank(), "decision.comment.empty");
        require(text.length() <= LONGEST, "decision.comment.long", LONGEST);
        decisionId = decision;
        this.revision = revision;
        part = of == null ? null : of.part();
        quote = of == null ? null : of.quote();
        authorId = author.value();
        this.text = text.strip();
        at = now;
        fresh = true;
    }

    /** An answer to an answer stands in the same thread. */
    DecisionComment answer(int readRevision, MemberId author, String text, Instant now) {
        var answer = new DecisionComment(decisionId, readRevision, null, author, text, now);
        answer.threadId = thread();
        return answer;
    }

    void resolve(MemberId by, Instant now) {
        require(threadId == null, "decision.comment.not-first");
        require(resolvedAt == null, "decision.comment.resolved-already");
        resolvedBy = by.value();
        resolvedAt = now;
    }

    void reopen() {
        require(threadId == null, "decision.comment.not-first");
        require(resolvedAt != null, "decision.comment.open-already");
        resolvedBy = null;
        resolvedAt = null;
    }

    /** The first comment of the thread that this one stands in. */
    UUID thread() {
        return threadId == null ? id : threadId;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
