package dev.lockkeeper.jira;

import dev.lockkeeper.jira.JiraNews.Item;
import dev.lockkeeper.jira.JiraNews.Outcome;
import dev.lockkeeper.jira.hook.Told;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.migration.IssueNaming;
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
            var known = known(connection.id(), issueId).orElse(null);
            var key = known == null ? namedKey(connection.id(), issueId, items) : known.key();
            if (key == null) {
                news.settle(items, Outcome.FOREIGN);
            }
            return key == null || items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NewsSubject(connection, issueId, key, known, items));
        });
    }

    boolean isNamed(UUID connection, Told told) {
        var key = told.issueKey();
        return known(connection, told.issueId()).isPresent() || key != null && isNamed(connection, told.issueId(), key);
    }

    private @Nullable String namedKey(UUID connection, String issueId, List<Item> items) {
        return items.stream()
                .map(item -> item.told().issueKey())
                .filter(key -> key != null && isNamed(connection, issueId, key))
                .findFirst()
                .orElse(null);
    }

    /** A key that another connection serves by now says nothing of what this one's Jira calls so. */
    private Optional<KnownIssue> known(UUID connection, String issueId) {
        return issues.find(connection, issueId)
                .filter(known -> server(known.key()).map(connection::equals).orElse(true));
    }

    /** Two Jiras may have the same key, and a rule may tell any: it counts where it is this one's and no other issue's. */
    private boolean isNamed(UUID connection, String issueId, String key) {
        return IssueNaming.isKey(key)
                && !archive.ofIssue(key).isEmpty()
                && server(key).filter(connection::equals).isPresent()
                && issues.find(key)
                        .filter(known -> known.connection().equals(connection))
                        .map(KnownIssue::id)
                        .map(issueId::equals)
                        .orElse(true);
    }

    private Optional<UUID> server(String key) {
        return connections.serving(key).map(JiraConnection::id);
    }
}
