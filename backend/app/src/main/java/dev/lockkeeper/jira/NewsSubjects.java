package dev.lockkeeper.jira;

import dev.lockkeeper.jira.JiraNews.Item;
import dev.lockkeeper.jira.JiraNews.Outcome;
import dev.lockkeeper.migration.MigrationArchive;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what news are about: by the issue's number, and where it was never read, by the keys that were told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewsSubjects {

    private final JiraHooks hooks;
    private final JiraNews news;
    private final Connections connections;
    private final KnownIssues issues;
    private final MigrationArchive archive;

    NewsSubjects(
            JiraHooks hooks, JiraNews news, Connections connections, KnownIssues issues, MigrationArchive archive) {
        this.hooks = hooks;
        this.news = news;
        this.connections = connections;
        this.issues = issues;
        this.archive = archive;
    }

    /** Nothing where the door is closed by now, or nothing waits, or no migration names the issue any more. */
    Optional<NewsSubject> of(UUID hook, String issueId) {
        return hooks.find(hook).flatMap(door -> {
            var items = news.waiting(hook, issueId);
            var connection = connections.find(door.connection()).orElseThrow();
            var known = issues.find(connection.id(), issueId).orElse(null);
            var key = known == null ? namedKey(items) : known.key();
            if (key == null) {
                news.settle(items, Outcome.FOREIGN);
            }
            return key == null || items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NewsSubject(connection, issueId, key, known, items));
        });
    }

    private @Nullable String namedKey(List<Item> items) {
        return items.stream()
                .map(item -> item.told().issueKey())
                .filter(key -> key != null && !archive.ofIssue(key).isEmpty())
                .findFirst()
                .orElse(null);
    }
}
