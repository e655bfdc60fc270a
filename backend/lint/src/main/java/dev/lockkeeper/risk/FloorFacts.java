package dev.lockkeeper.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a migration, beside its SQL, that a policy's floors may ask for.
 *
 * @param issueType the type of its Jira issue; null where there is none, or nobody has told. Inputs that are older know no
 *     more of it
 * @param domains those that own its tables, by name
 * @param issue its Jira issue; null where there is none, or nobody has told
 */
public record FloorFacts(
        @Nullable String issueType,
        List<String> domains,
        List<TableIncident> incidents,
        @Nullable IssueFacts issue) {

    public static final FloorFacts NONE = new FloorFacts(null, List.of(), List.of());

    public FloorFacts {
        domains = List.copyOf(domains);
        incidents = List.copyOf(incidents);
    }

    public FloorFacts(@Nullable String issueType, List<String> domains, List<TableIncident> incidents) {
        this(issueType, domains, incidents, null);
    }

    public static FloorFacts of(IssueFacts issue) {
        return new FloorFacts(issue.type(), List.of(), List.of(), issue);
    }

    /** What two sources tell together. */
    public FloorFacts and(FloorFacts other) {
        return new FloorFacts(
                issueType == null ? other.issueType : issueType,
                Stream.concat(domains.stream(), other.domains.stream())
                        .distinct()
                        .toList(),
                both(incidents, other.incidents),
                issue == null ? other.issue : issue);
    }

    /** The same, but with what somebody else was told of the issue. */
    public FloorFacts withIssueOf(FloorFacts other) {
        return new FloorFacts(other.issueType, domains, incidents, other.issue);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
