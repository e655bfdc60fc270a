package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Jira;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says something under an issue, once: where a worker died in the call, it looks first whether it has been said. */
@Component
class CommentWriter {

    private final IssueComments comments;
    private final TransactionTemplate transaction;

    CommentWriter(IssueComments comments, TransactionTemplate transaction) {
        this.comments = comments;
        this.transaction = transaction;
    }

    void write(Jira jira, Jira.Issue issue, IssuePlan.Saying saying) {
        var comment = saying.comment();
        var mark = comment.id().toString();
        if (!comment.touched() || !jira.isSaid(issue.id(), mark)) {
            if (!isStillWanted(comment)) {
                return;
            }
            jira.comment(issue.id(), new Jira.Comment(mark, comment.words(), saying.address()));
        }
        transaction.executeWithoutResult(status -> comments.written(comment));
    }

    private boolean isStillWanted(PendingComment comment) {
        return Boolean.TRUE.equals(transaction.execute(status -> comments.begin(comment)));
    }
}
