package dev.lockkeeper.jirasandbox.hook;

import dev.lockkeeper.jirasandbox.issue.Change;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Person;
import dev.lockkeeper.jirasandbox.issue.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an issue.
 *
 * @param issue as it is now; as it last was, where it is deleted
 * @param change what was changed; null where it was created or deleted
 */
public record Event(Kind kind, Issue issue, @Nullable Change change, Person who, Instant at) {

    public enum Kind {
        CREATED("jira:issue_created"),
        UPDATED("jira:issue_updated"),
        DELETED("jira:issue_deleted");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As registrations and requests spell it. */
        public String title() {
            return title;
        }
    }

    /**
     * What happened between two states of the site. Links, properties and comments are no events of the issue.
     *
     * @param who did what leaves no name in the history
     */
    public static List<Event> between(Site before, Site after, Person who, Instant now) {
        var events = new ArrayList<Event>();
        var formerly = byId(before);
        for (var issue : after.issues()) {
            var former = formerly.remove(issue.id());
            if (former == null) {
                events.add(new Event(Kind.CREATED, issue, null, who, now));
            } else if (former != issue) {
                newChanges(former, issue)
                        .forEach(change -> events.add(new Event(Kind.UPDATED, issue, change, change.author(), now)));
            }
        }
        formerly.values().forEach(gone -> events.add(new Event(Kind.DELETED, gone, null, who, now)));
        return events;
    }

    private static List<Change> newChanges(Issue former, Issue issue) {
        var known = former.past().changes().size();
        return issue.past().changes().subList(known, issue.past().changes().size());
    }

    private static Map<Long, Issue> byId(Site site) {
        return site.issues().stream().collect(Collectors.toMap(Issue::id, Function.identity()));
    }

    boolean touchesAnyOf(List<String> fieldIds) {
        return change == null
                || fieldIds.isEmpty()
                || !change.of(fieldIds).items().isEmpty();
    }

    /** Jira's narrower word for what happened. */
    String typeName() {
        return switch (kind) {
            case CREATED -> "issue_created";
            case DELETED -> "issue_deleted";
            case UPDATED -> updateName();
        };
    }

    private String updateName() {
        if (changed("Key")) {
            return "issue_moved";
        }
        return changed("status") ? "issue_generic" : changed("assignee") ? "issue_assigned" : "issue_updated";
    }

    private boolean changed(String field) {
        return change != null
                && change.items().stream().anyMatch(item -> item.field().equals(field));
    }
}
