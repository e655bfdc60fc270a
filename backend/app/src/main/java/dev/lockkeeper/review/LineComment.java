package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** What somebody says of one line of one revision, or in answer to that. */
@Entity
@Table(schema = "tenant", name = "line_comment")
class LineComment implements Persistable<UUID> {

    static final int LONGEST = 10_000;

    @Id
    private UUID id = Ids.next();

    @TenantId
    @PartitionKey
    @Column(updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private int version;

    private UUID migrationId = new UUID(0, 0);
    private UUID revisionId = new UUID(0, 0);
    private @Nullable UUID parentId;
    private UUID authorId = new UUID(0, 0);
    private String script = "";
    private int line;
    private String lineText = "";
    private String text = "";
    private Instant at = Instant.EPOCH;
    private boolean draft;
    private @Nullable Integer lastLine;
    private @Nullable String suggestion;

    /** Written where revisions are compared, and only there. */
    @Column(insertable = false, updatable = false)
    private @Nullable Integer nowLine;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer outdatedIn;

    private @Nullable Integer takenIn;
    private @Nullable UUID resolvedBy;
    private @Nullable Instant resolvedAt;

    @Transient
    private boolean fresh;

    protected LineComment() {}

    LineComment(Line place, MemberId author, String text, Instant now) {
        this(place.migration(), place.revision(), author, text, now);
        script = place.script();
        line = place.number();
        lineText = place.text();
    }

    private LineComment(UUID migration, UUID revision, MemberId author, String text, Instant now) {
        migrationId = migration;
        revisionId = revision;
        authorId = author.value();
        this.text = said(text);
        at = now;
        fresh = true;
    }

    /** Nobody but its author sees it until it is sent. */
    LineComment asDraft() {
        draft = true;
        return this;
    }

    LineComment suggesting(Suggestion offered) {
        require(offered.last() >= line && offered.last() - line < Suggestion.MOST_LINES, "review.suggestion.lines");
        lastLine = offered.last();
        suggestion = offered.sql();
        return this;
    }

    /**
     * Says something else, or suggests something else, while nobody has seen it.
     *
     * @param seen the version that was looked at
     * @param offered null where it suggests nothing any more
     */
    void rewrite(String text, @Nullable Suggestion offered, int seen) {
        require(draft, "review.sent-already");
        if (version != seen) {
            throw new Conflict();
        }
        this.text = said(text);
        lastLine = null;
        suggestion = null;
        if (offered != null) {
            suggesting(offered);
        }
    }

    private static String said(String text) {
        require(!text.isBlank(), "review.comment-empty");
        require(text.length() <= LONGEST, "review.comment-long", LONGEST);
        return text.strip();
    }

    void send(Instant now) {
        require(draft, "review.sent-already");
        draft = false;
        at = now;
    }

    /** What it suggests becomes a part of that revision, and nothing is left to be said. */
    Suggestion takeInto(int revision, MemberId by, Instant now) {
        var offered = offered();
        require(takenIn == null, "review.suggestion.taken-already", String.valueOf(takenIn));
        require(outdatedIn == null, "review.suggestion.outdated", String.valueOf(outdatedIn));
        takenIn = revision;
        if (resolvedAt == null) {
            resolve(by, now);
        }
        return offered;
    }

    private Suggestion offered() {
        if (suggestion == null || lastLine == null || draft) {
            throw new RuleViolation("review.suggestion.none");
        }
        return new Suggestion(nowLine() + lastLine - line, suggestion);
    }

    /** An answer stands where the first remark stands. */
    LineComment answer(MemberId author, String text, Instant now) {
        require(!draft, "review.draft-still");
        var answer = new LineComment(migrationId, revisionId, author, text, now);
        answer.parentId = parentId == null ? id : parentId;
        answer.script = script;
        answer.line = line;
        answer.lineText = lineText;
        return answer;
    }

    void resolve(MemberId by, Instant now) {
        require(parentId == null, "review.resolve-first");
        require(resolvedAt == null, "review.resolved-already");
        require(!draft, "review.draft-still");
        resolvedBy = by.value();
        resolvedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @Nullable
    UUID parent() {
        return parentId;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }

    int line() {
        return line;
    }

    /** In the newest revision. */
    int nowLine() {
        return nowLine == null ? line : nowLine;
    }

    String script() {
        return script;
    }

    String text() {
        return text;
    }

    /** An answer says something, and suggests nothing. */
    boolean isAboutLines() {
        return parentId == null;
    }

    int version() {
        return version;
    }

    UUID revision() {
        return revisionId;
    }

    /** The lines that it would put in the place of its own; null where it suggests nothing. */
    @Nullable
    Suggestion suggested() {
        return suggestion == null || lastLine == null ? null : new Suggestion(lastLine, suggestion);
    }

    boolean isDraftOf(MemberId member) {
        return draft && authorId.equals(member.value());
    }

    boolean isHiddenFrom(MemberId member) {
        return draft && !authorId.equals(member.value());
    }
}
