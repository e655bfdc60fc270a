package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.migration.IssueNaming;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody typed, as a query in Jira's language. Only letters and digits of it get there, so nothing that is typed
 * can change what is asked; in small letters, since AND, OR and NOT are operators in capitals alone.
 */
final class IssueQuery {

    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 8;

    private IssueQuery() {}

    /** Nothing where too little is typed to look for. */
    static Optional<String> of(String typed, JiraConnection connection) {
        return condition(typed).map(condition -> places(connection) + condition + " ORDER BY updated DESC");
    }

    private static Optional<String> condition(String typed) {
        var key = typed.strip().toUpperCase(Locale.ROOT);
        if (IssueNaming.isKey(key)) {
            return Optional.of("key = \"" + key + "\"");
        }
        var words = words(typed);
        return words.stream().mapToInt(String::length).sum() < SHORTEST
                ? Optional.empty()
                : Optional.of("summary ~ \"" + String.join(" ", words) + "*\"");
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** Keys of projects are letters and digits by their form. */
    private static String places(JiraConnection connection) {
        return connection.takesAll()
                ? ""
                : connection.projects().stream().collect(Collectors.joining("\", \"", "project in (\"", "\") AND "));
    }
}
