package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.JiraNews.Item;
import dev.lockkeeper.jira.JiraNews.Outcome;
import dev.lockkeeper.jira.hook.Told;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks into what a door was told of one issue, all of it at once: the issue is read again, and what it is now counts,
 * whatever was told, in whatever order, and however often.
 */
@Component
class NewsChore implements Chore {

    static final String NAME = "jira.news";

    private final JiraNews news;
    private final NewsSubjects subjects;
    private final OwnAccounts own;
    private final IssueReader reader;
    private final KnownIssues issues;
    private final IssueOrders orders;
    private final TransactionTemplate transaction;

    NewsChore(
            JiraNews news,
            NewsSubjects subjects,
            OwnAccounts own,
            IssueReader reader,
            KnownIssues issues,
            IssueOrders orders,
            TransactionTemplate transaction) {
        this.news = news;
        this.subjects = subjects;
        this.own = own;
        this.reader = reader;
        this.issues = issues;
        this.orders = orders;
        this.transaction = transaction;
    }

    static String target(UUID hook, String issueId) {
        return hook + "/" + issueId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var parts = target.split("/", 2);
        subject(UUID.fromString(parts[0]), parts[1]).ifPresent(this::lookInto);
    }

    private Optional<NewsSubject> subject(UUID hook, String issueId) {
        return Acting.asSystem(
                TenantContext.required(), () -> transaction.execute(status -> subjects.of(hook, issueId)));
    }

    private void lookInto(NewsSubject subject) {
        var items = subject.items();
        if (!subject.isDeleted()) {
            items = without(items, items.stream().filter(subject::isKnown), Outcome.KNOWN);
            items = without(items, items.stream().filter(item -> own.made(subject.connection(), item)), Outcome.OURS);
        }
        if (!items.isEmpty()) {
            read(subject, items);
        }
    }

    private List<Item> without(List<Item> items, Stream<Item> some, Outcome outcome) {
        var settled = some.toList();
        transaction.executeWithoutResult(status -> news.settle(settled, outcome));
        return items.stream().filter(item -> !settled.contains(item)).toList();
    }

    /** That it was deleted is believed when Jira does not show it either. */
    private void read(NewsSubject subject, List<Item> items) {
        var shown = reader.read(subject.connection(), subject.asked(), subject.key());
        var gone = !shown && subject.isDeleted();
        transaction.executeWithoutResult(status -> {
            if (gone) {
                issues.gone(subject.connection().id(), subject.key());
                orders.one(subject.key());
            }
            news.settle(items, gone ? Outcome.GONE : Outcome.READ);
        });
    }

    static boolean isDeletion(Item item) {
        return item.told().event().equals(Told.DELETED);
    }
}
