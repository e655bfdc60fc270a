package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.GiveUp;
import dev.lockkeeper.migration.IssueNaming;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows an issue that was moved: Jira finds it by its old key for ever, but it is one issue, and so it must have one
 * key here, or two errands would write it against each other.
 */
@Component
class MovedIssues {

    private final IssueLinks links;
    private final IssueComments comments;
    private final KnownIssues issues;
    private final IssueOrders orders;
    private final IssueNaming naming;
    private final MigrationArchive archive;
    private final Words words;
    private final TransactionTemplate transaction;

    MovedIssues(
            IssueLinks links,
            IssueComments comments,
            KnownIssues issues,
            IssueOrders orders,
            IssueNaming naming,
            MigrationArchive archive,
            Words words,
            TransactionTemplate transaction) {
        this.links = links;
        this.comments = comments;
        this.issues = issues;
        this.orders = orders;
        this.naming = naming;
        this.archive = archive;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * Whole or not at all; asked again it finds nothing left to do.
     *
     * @param connection whose Jira says so
     */
    void follow(UUID connection, String from, String to) {
        if (!IssueNaming.isKey(to)) {
            throw new GiveUp(words.say("jira.trouble.odd-key", from));
        }
        Acting.asSystem(TenantContext.required(), () -> {
            transaction.executeWithoutResult(status -> {
                issues.move(from, to);
                // Migrations before links: every step takes its locks in this order.
                archive.ofIssue(from).stream().map(MigrationSummary::id).forEach(id -> naming.follow(id, from, to));
                links.move(connection, from, to);
                comments.move(from, to);
                orders.one(to);
            });
            return to;
        });
    }
}
