package dev.lockkeeper.jira.server;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
     * @param choices what the single-select fields hold that were asked for, by field; none where they hold nothing
     */
    record Issue(
            String id, String key, @Nullable Type type, List<String> labels, Facts facts, Map<String, Choice> choices) {

        public Issue(String id, String key, @Nullable Type type, List<String> labels, Facts facts) {
            this(id, key, type, labels, facts, Map.of());
        }
    }

    /** An option that a single-select field holds. */
    record Choice(@Nullable String id, @Nullable String value) {

        public boolean is(String option) {
            return option.equals(id) || option.equals(value);
        }
    }

    /**
     * What is said under an issue.
     *
     * @param mark by which it is found again
     * @param address where the words lead
     */
    record Comment(String mark, String words, String address) {}

    /** @param text the description as plain words, a line for each paragraph */
    record Described(Issue issue, String text) {}

    /** @param next where it goes on; null at the end */
    record Found(List<Issue> issues, @Nullable String next) {}

    /**
     * An issue and its time.
     *
     * @param created null where the account may not see it
     * @param resolved null as well while it is not
     */
    record Dated(
            Issue issue,
            @Nullable Instant created,
            @Nullable Instant resolved) {}

    /** @param next where it goes on; null at the end */
    record FoundDated(List<Dated> issues, @Nullable String next) {}

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

    /**
     * An issue left one status for another.
     *
     * @param changeId Jira's number of the change
     * @param fromId the status's number, as is {@code toId}; null where it is not told
     */
    record Move(
            String issueId,
            String changeId,
            Instant at,
            @Nullable String fromId,
            @Nullable String from,
            @Nullable String toId,
            String to) {}

    /** @param next where it goes on; null at the end */
    record Moves(List<Move> moves, @Nullable String next) {}

    Server server();

    /** Whose credential this is. */
    Account me();

    /** Those of the permissions, by Jira's keys, that the account has; in a project, or anywhere. */
    Set<String> granted(List<String> permissions, @Nullable String project);

    /** A key that an issue had before it moved finds it too. */
    default Issue issue(String issue) {
        return issue(issue, List.of());
    }

    /** With what these single-select fields hold. */
    Issue issue(String issue, Collection<String> fields);

    /** Of how many issues {@link #moves} tells in one call. */
    int atOnce();

    /**
     * From which statuses to which these issues went, as far as the account may see them.
     *
     * @param issues by number, no more than {@link #atOnce}
     * @param next where the page before said that it goes on; null for the first
     */
    Moves moves(List<String> issues, @Nullable String next);

    /** How far an issue is in each of a project's statuses, by the status's number. */
    Map<String, StatusCategory> statuses(String project);

    /** All custom fields of which somebody may choose one option, by their ids. */
    Map<String, String> selectFields();

    /** What may be chosen in that field of that issue; nothing where it does not stand on its edit screen. */
    List<Choice> options(String issue, String field);

    /** With its description, which may be long. */
    Described described(String issue);

    /**
     * Finds issues by a query in Jira's language, which must have a condition. What has changed a moment ago may be shown
     * as it was, or not at all.
     *
     * @param next where the page before said that it goes on; null for the first
     */
    Found search(String jql, @Nullable String next, int most);

    /** The same, with the times of each issue. */
    FoundDated searchDated(String jql, @Nullable String next, int most);

    void edit(String issue, IssueEdit edit);

    /** Makes the link with this global id, or replaces it whole. */
    void link(String issue, RemoteLink link);

    /** Whether the links of an issue can be read: not where links are switched off for the whole Jira. */
    boolean showsLinks(String issue);

    void unlink(String issue, String globalId);

    /** Says it, even if it has been said. */
    void comment(String issue, Comment comment);

    /** Whether something with that mark stands under it. */
    boolean isSaid(String issue, String mark);

    /** Sets a property of the issue to whatever JSON this becomes. */
    void keep(String issue, String property, Object value);

    void forget(String issue, String property);
}
