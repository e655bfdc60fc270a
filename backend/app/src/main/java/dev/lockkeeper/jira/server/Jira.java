package dev.lockkeeper.jira.server;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One Jira, whatever its kind. Issues are named by key or number; what is written is best named by number, as keys move. */
public interface Jira {

    /**
     * What a server says of itself to anybody.
     *
     * @param kind as it calls it: {@code Cloud}, {@code Server}
     */
    record Server(String kind, String title, String version) {}

    /**
     * @param id Jira's own name for it, by which it stands in what Jira tells
     * @param name null where the server hides it
     * @param zone whose clock times in queries mean; null where it is hidden, or not known here
     */
    record Account(
            @Nullable String id,
            @Nullable String name,
            boolean active,
            @Nullable ZoneId zone) {}

    /**
     * @param id its number, which stays whatever becomes of its key
     * @param type null where the account may not see it
     */
    record Issue(String id, String key, @Nullable Type type, List<String> labels, Facts facts) {}

    /** @param text the description as plain words, a line for each paragraph */
    record Described(Issue issue, String text) {}

    /** @param next where it goes on; null at the end */
    record Found(List<Issue> issues, @Nullable String next) {}

    record Type(@Nullable String id, @Nullable String name) {}

    /**
     * What people want to see of an issue. Anything may be hidden from the account.
     *
     * @param assignee a name; null also where nobody is
     * @param updated when it was last changed, by Jira's clock
     */
    record Facts(
            @Nullable String summary,
            @Nullable Status status,
            @Nullable String assignee,
            @Nullable String priority,
            @Nullable Instant updated) {}

    /** @param category null where it is none of the three that every Jira has */
    record Status(String name, @Nullable StatusCategory category) {}

    Server server();

    /** Whose credential this is. */
    Account me();

    /** Those of the permissions, by Jira's keys, that the account has; in a project, or anywhere. */
    Set<String> granted(List<String> permissions, @Nullable String project);

    /** A key that an issue had before it moved finds it too. */
    Issue issue(String issue);

    /** With its description, which may be long. */
    Described described(String issue);

    /**
     * Finds issues by a query in Jira's language, which must have a condition. What has changed a moment ago may be shown
     * as it was, or not at all.
     *
     * @param next where the page before said that it goes on; null for the first
     */
    Found search(String jql, @Nullable String next, int most);

    void edit(String issue, IssueEdit edit);

    /** Makes the link with this global id, or replaces it whole. */
    void link(String issue, RemoteLink link);

    void unlink(String issue, String globalId);

    /** Sets a property of the issue to whatever JSON this becomes. */
    void keep(String issue, String property, Object value);

    void forget(String issue, String property);
}
