package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one issue should look.
 *
 * @param label the tier to show as a label; null for none
 * @param links of the migrations that name the issue
 * @param leftovers of migrations that name it no longer
 */
record IssuePlan(
        String issueKey,
        JiraConnection connection,
        @Nullable RiskTier label,
        List<LinkPlan> links,
        List<IssueLink> leftovers,
        RiskFacts facts) {

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
        return links.isEmpty() && toRemove().isEmpty();
    }
}
