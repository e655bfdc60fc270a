package dev.lockkeeper.jira.hook;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.jira.server.JiraTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was told, as far as it is believed: that something happened to an issue. Everything else is read from Jira again.
 *
 * @param event as Jira spells it, such as {@code jira:issue_updated}
 * @param issueId the issue's number
 * @param author by Jira's own name for the account; null where it is not told
 * @param fields those that were changed, by id, and where that is not told by name; none where neither is
 * @param updated when the issue was last changed as of then; null where it is not told
 */
public record Told(
        String event,
        String issueId,
        @Nullable String issueKey,
        @Nullable String author,
        List<String> fields,
        @Nullable Instant updated) {

    public static final String DELETED = "jira:issue_deleted";

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    /** What is not JSON. */
    public static class Unreadable extends RuntimeException {

        Unreadable(Throwable cause) {
            super("a body that is not JSON", cause);
        }
    }

    /** Nothing where it is not about an issue. */
    public static Optional<Told> read(JsonMapper json, byte[] body) {
        try {
            return read(json.readTree(body));
        } catch (JacksonException notJson) {
            throw new Unreadable(notJson);
        }
    }

    private static Optional<Told> read(JsonNode body) {
        var issue = body.path("issue");
        var id = issue.path("id").asString("");
        if (!NUMBER.matcher(id).matches()) {
            return Optional.empty();
        }
        var event = text(body.path("webhookEvent"));
        return Optional.of(new Told(
                event == null ? "unnamed" : event,
                id,
                text(issue.path("key")),
                author(body.path("user")),
                fields(body.path("changelog")),
                JiraTime.read(text(issue.path("fields").path("updated")))));
    }

    /** On Data Center people have keys, or names, in place of account ids. */
    private static @Nullable String author(JsonNode user) {
        return Stream.of("accountId", "key", "name")
                .map(name -> text(user.path(name)))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }

    private static List<String> fields(JsonNode changelog) {
        return changelog
                .path("items")
                .valueStream()
                .map(item -> text(item.path(item.has("fieldId") ? "fieldId" : "field")))
                .filter(text -> text != null)
                .distinct()
                .limit(100)
                .toList();
    }

    private static @Nullable String text(JsonNode value) {
        var text = Text.keepable(value.asString("").strip());
        return text.isEmpty() ? null : cut(text);
    }

    /** Never through a character that takes two places: half of it could not be kept. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
