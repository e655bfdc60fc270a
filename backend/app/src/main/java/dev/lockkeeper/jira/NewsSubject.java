package dev.lockkeeper.jira;

import dev.lockkeeper.jira.JiraNews.Item;
import dev.lockkeeper.jira.server.JiraConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The issue that news are about.
 *
 * @param key by which it is named here
 * @param known null where it was never read
 * @param items what was told of it and not looked into yet
 */
record NewsSubject(
        JiraConnection connection,
        String issueId,
        String key,
        @Nullable KnownIssue known,
        List<Item> items) {

    /** By its number where that is known to be this issue's; else by its key, whatever number was told. */
    String asked() {
        return known == null ? key : issueId;
    }

    boolean isDeleted() {
        return known != null && items.stream().anyMatch(NewsChore::isDeletion);
    }

    /** Told of a time from which the issue has been read already. */
    boolean isKnown(Item item) {
        var then = item.told().updated();
        if (known == null || known.updatedAt() == null || then == null || known.unreachableSince() != null) {
            return false;
        }
        return !then.isAfter(known.updatedAt());
    }
}
