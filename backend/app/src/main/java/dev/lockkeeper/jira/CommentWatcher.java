package dev.lockkeeper.jira;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationMoved;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.TierRuled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notices what is to be said under an issue, in the transaction of the step itself, where its connection wants that: a
 * migration was rejected, or somebody lowered its tier by hand.
 */
@Component
class CommentWatcher {

    private static final int LONGEST = 1_000;

    private final MigrationArchive archive;
    private final Connections connections;
    private final IssueComments comments;
    private final IssueOrders orders;
    private final Words words;

    CommentWatcher(
            MigrationArchive archive,
            Connections connections,
            IssueComments comments,
            IssueOrders orders,
            Words words) {
        this.archive = archive;
        this.connections = connections;
        this.comments = comments;
        this.orders = orders;
        this.words = words;
    }

    @EventListener
    void on(MigrationMoved event) {
        if (event.to() == MigrationStatus.REJECTED) {
            archive.find(event.migration())
                    .ifPresent(migration ->
                            say(migration, words.say("jira.comment.rejected", name(migration), cut(event.reason()))));
        }
    }

    @EventListener
    void on(TierRuled event) {
        var migration = archive.get(event.id());
        if (event.after().compareTo(event.before()) < 0 && migration.status() != MigrationStatus.DRAFT) {
            say(
                    migration,
                    words.say(
                            "jira.comment.lowered",
                            name(migration),
                            words.tier(event.before()),
                            words.tier(event.after()),
                            cut(event.reason())));
        }
    }

    private void say(MigrationSummary migration, String sentence) {
        var issue = migration.jiraIssue();
        if (issue != null
                && connections
                        .serving(issue)
                        .filter(home -> home.showing().comments())
                        .isPresent()) {
            comments.add(issue, migration.uuid(), sentence);
            orders.one(issue);
        }
    }

    private static String name(MigrationSummary migration) {
        return migration.id() + " " + migration.title();
    }

    private static String cut(String reason) {
        var kept = Text.keepable(reason.strip());
        return kept.codePointCount(0, kept.length()) <= LONGEST
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
