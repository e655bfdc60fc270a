package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.StatusCategory;
import org.jspecify.annotations.Nullable;

/** An issue that was found for somebody who types. */
record IssueHit(
        String key,
        @Nullable String summary,
        @Nullable String type,
        @Nullable String status,
        @Nullable StatusCategory category,
        @Nullable String assignee) {

    static IssueHit of(Jira.Issue issue) {
        var facts = issue.facts();
        var type = issue.type();
        var status = facts.status();
        return new IssueHit(
                issue.key(),
                facts.summary(),
                type == null ? null : type.name(),
                status == null ? null : status.name(),
                status == null ? null : status.category(),
                facts.assignee());
    }
}
