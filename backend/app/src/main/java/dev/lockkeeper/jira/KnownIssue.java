package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.risk.IssueFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as Jira last told it.
 *
 * @param id its number, which stays whatever becomes of its key; null where it was read before numbers were kept
 * @param typeId the type's number in its Jira
 * @param updatedAt when it was last changed, by Jira's clock
 * @param readAt when Jira told this
 * @param unreachableSince when Jira first did not show it any more: it is gone, or hidden from the account
 * @param goneAt when Jira told that it was deleted; there is only the memory of it
 */
record KnownIssue(
        String key,
        UUID connection,
        @Nullable String id,
        @Nullable String typeId,
        String type,
        @Nullable String summary,
        @Nullable String status,
        @Nullable StatusCategory category,
        @Nullable String assignee,
        @Nullable String priority,
        List<String> labels,
        @Nullable Instant updatedAt,
        Instant readAt,
        @Nullable Instant unreachableSince,
        @Nullable Instant goneAt) {

    public boolean isGone() {
        return goneAt != null;
    }

    public boolean isUnreachable() {
        return unreachableSince != null && goneAt == null;
    }

    /** Whether people would see the same. */
    boolean says(Jira.Issue told) {
        var facts = told.facts();
        var type = told.type();
        var now = facts.status();
        return key.equals(told.key())
                && unreachableSince == null
                && Objects.equals(summary, facts.summary())
                && Objects.equals(status, now == null ? null : now.name())
                && Objects.equals(assignee, facts.assignee())
                && Objects.equals(priority, facts.priority())
                && (type == null || this.type.equals(type.name()))
                && othersLabels().equals(others(told.labels()));
    }

    /** What a policy's floors may ask for. */
    IssueFacts facts() {
        return new IssueFacts(key, typeId, type, priority, othersLabels(), connection);
    }

    /** Those of people; ours says what the page says anyway. */
    public List<String> othersLabels() {
        return others(labels);
    }

    static List<String> others(List<String> labels) {
        return labels.stream().filter(label -> !RiskLabel.ALL.contains(label)).toList();
    }
}
