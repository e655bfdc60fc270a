package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.IssueEdit;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Jiras;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what differs. Each call bears repetition, so a writer may die between any two of them. */
@Component
class IssueWriter {

    /** One call, and what is known once it is made. */
    private record Step(Runnable call, Runnable note) {}

    private final Jiras jiras;
    private final IssueLinks links;
    private final IssueMarkings markings;
    private final IssueLearning learning;
    private final CommentWriter comments;
    private final TransactionTemplate transaction;

    IssueWriter(
            Jiras jiras,
            IssueLinks links,
            IssueMarkings markings,
            IssueLearning learning,
            CommentWriter comments,
            TransactionTemplate transaction) {
        this.jiras = jiras;
        this.links = links;
        this.markings = markings;
        this.learning = learning;
        this.comments = comments;
        this.transaction = transaction;
    }

    /**
     * Answers the key that the issue has now. Where that is another one, nothing has been written: other migrations may
     * name it by that key, and only one errand may write an issue.
     */
    String write(IssuePlan plan) {
        var jira = jiras.of(plan.connection());
        var issue = jira.issue(plan.issueKey(), plan.marks().fields());
        if (issue.key().equals(plan.issueKey())) {
            // First, since it needs no leave to write: what Jira refuses after this does not hide it.
            transaction.executeWithoutResult(
                    status -> learning.learn(plan.connection().id(), issue));
            write(jira, issue, plan);
            plan.comments().forEach(saying -> comments.write(jira, issue, saying));
        }
        return issue.key();
    }

    private void write(Jira jira, Jira.Issue issue, IssuePlan plan) {
        var edit = plan.marks().towards(issue);
        var changed = plan.changed();
        if (changed.isEmpty() && plan.toRemove().isEmpty() && edit.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            links.begin(plan.issueKey(), plan.connection().id(), issue.id(), changed);
            links.doubt(plan.issueKey(), plan.toRemove());
            markings.begin(plan.connection().id(), plan.issueKey(), plan.marks().after());
        });
        var last = writeLinks(steps(jira, issue, plan));
        keepFacts(jira, issue, plan);
        mark(jira, issue, edit);
        transaction.executeWithoutResult(status -> {
            last.run();
            markings.written(plan.issueKey(), edit, plan.marks().after());
        });
    }

    private List<Step> steps(Jira jira, Jira.Issue issue, IssuePlan plan) {
        var made = plan.changed().stream()
                .map(link -> new Step(
                        () -> jira.link(issue.id(), link.link()), () -> links.written(plan.issueKey(), List.of(link))));
        var taken = plan.toRemove().stream()
                .map(link -> new Step(() -> unlink(jira, issue, link), () -> links.taken(plan, List.of(link))));
        return Stream.concat(made, taken).toList();
    }

    /**
     * Each is noted once it is made: a limit that strikes among many does not begin them anew. Answers how the last one is
     * noted, which is left to the end: until then something is left to do, and so is done what comes after them.
     */
    private Runnable writeLinks(List<Step> steps) {
        Runnable last = () -> {};
        for (var step : steps) {
            var before = last;
            transaction.executeWithoutResult(status -> before.run());
            step.call().run();
            last = step.note();
        }
        return last;
    }

    /** Last, since it is read back each time: what comes before is repeated if this is not reached. */
    private static void mark(Jira jira, Jira.Issue issue, IssueEdit edit) {
        if (!edit.isEmpty()) {
            jira.edit(issue.id(), edit);
        }
    }

    private static void keepFacts(Jira jira, Jira.Issue issue, IssuePlan plan) {
        if (plan.links().isEmpty()) {
            ifThere(() -> jira.forget(issue.id(), RiskFacts.PROPERTY));
        } else {
            jira.keep(issue.id(), RiskFacts.PROPERTY, plan.facts());
        }
    }

    private static void unlink(Jira jira, Jira.Issue issue, IssueLink link) {
        var globalId = link.globalId();
        if (globalId != null) {
            ifThere(() -> jira.unlink(issue.id(), globalId));
        }
    }

    /** The issue itself was there a moment ago: what is missing has been taken away already. */
    private static void ifThere(Runnable removal) {
        try {
            removal.run();
        } catch (JiraRefusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
        }
    }
}
