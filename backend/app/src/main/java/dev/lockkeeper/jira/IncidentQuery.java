package dev.lockkeeper.jira;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which issues of a connection are incidents, and how far they were taken in.
 *
 * @param issueType by its name or number; empty for any
 * @param jql a condition in Jira's language; empty for none
 * @param setBy in whose name incidents are reported
 * @param seenUntil what changed before then was taken in
 * @param begunAt of the run under way, or the last one; null before the first
 * @param token where the run under way goes on; null where it begins
 * @param lookedAt how many issues the run has looked at
 * @param fresh the keys of those that became incidents in it
 * @param refused keys, each with why no incident can be made of it
 * @param trouble why nothing could be asked; null where it could
 * @param version of what an admin says
 */
record IncidentQuery(
        UUID connection,
        String issueType,
        String jql,
        MemberId setBy,
        Instant seenUntil,
        @Nullable Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String token,
        int lookedAt,
        List<String> fresh,
        List<String> refused,
        @Nullable String trouble,
        int version) {

    /** The whole condition in Jira's language. */
    String condition() {
        return Stream.of(
                        issueType.isEmpty() ? "" : "issuetype = \"" + quoted(issueType) + "\"",
                        jql.isEmpty() ? "" : "(" + jql + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" AND "));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
