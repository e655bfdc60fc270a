package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import java.util.List;

/**
 * How one issue should look.
 *
 * @param marks the tier on the issue itself
 * @param links of the migrations that name the issue
 * @param leftovers of migrations that name it no longer
 * @param comments that are to be made
 */
record IssuePlan(
        String issueKey,
        JiraConnection connection,
        IssueMarks marks,
        List<LinkPlan> links,
        List<IssueLink> leftovers,
        RiskFacts facts,
        List<Saying> comments) {

    /** Something to be said under it. */
    record Saying(PendingComment comment, String address) {}

    List<LinkPlan> changed() {
        return links.stream().filter(link -> !link.known()).toList();
    }

    /** Those that may stand in Jira. */
    List<IssueLink> toRemove() {
        return leftovers.stream()
                .filter(link -> link.isTouched(connection.id()))
                .toList();
    }

    /** Jira has nothing of ours and should have nothing: not even worth a look. */
    boolean isEmpty() {
        return links.isEmpty() && toRemove().isEmpty() && comments.isEmpty() && marks.before() == null;
    }
}
