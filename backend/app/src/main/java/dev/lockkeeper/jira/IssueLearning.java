package dev.lockkeeper.jira;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.jira.server.Jira;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what Jira tells of an issue, however it came to be read. */
@Component
class IssueLearning {

    /** Jira allows far less; more is no name. */
    private static final int LONGEST = 255;

    private final KnownIssues issues;
    private final IssueRecall recall;
    private final IssueOrders orders;

    IssueLearning(KnownIssues issues, IssueRecall recall, IssueOrders orders) {
        this.issues = issues;
        this.recall = recall;
        this.orders = orders;
    }

    /** An issue without a type is hidden from the account for the most part: nothing is learnt of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void learn(UUID connection, Jira.Issue issue) {
        var type = issue.type();
        if (type == null || !isName(type.name())) {
            return;
        }
        var before = issues.find(issue.key());
        if (issues.keep(connection, issue, type)) {
            recall.tell(issue.key());
            // What was done while it was out of sight could not be shown.
            before.filter(known -> known.unreachableSince() != null).ifPresent(known -> orders.one(known.key()));
        }
    }

    private static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= LONGEST && Text.canBeKept(name);
    }
}
