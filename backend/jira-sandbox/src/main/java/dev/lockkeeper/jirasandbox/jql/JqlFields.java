package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.RichText;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The fields by the names that queries use. */
record JqlFields(ZoneId zone) {

    JqlField of(JqlToken name) {
        return switch (name.value().toLowerCase(Locale.ROOT)) {
            case "key", "issuekey", "id", "issue" ->
                new JqlField.Named(JqlFields::names, Comparator.comparing(Issue::id));
            case "project" -> named("project");
            case "issuetype", "type" -> named("issuetype");
            case "status" -> named("status");
            case "statuscategory" -> named(issue -> issue.fields().at("/status/statusCategory"));
            case "priority" -> named("priority");
            case "labels" ->
                new JqlField.Named(
                        issue -> issue.labels().stream(),
                        Comparator.comparing(issue -> String.join(" ", issue.labels())));
            case "updated", "updateddate" -> new TimeField(Issue::updated, zone);
            case "created", "createddate" -> new TimeField(Issue::created, zone);
            case "summary" -> new WordsField(Issue::summary);
            case "text" -> new WordsField(JqlFields::everything);
            default -> throw JqlToken.unexpected(name);
        };
    }

    /** A moved issue is still found by its former keys. */
    private static Stream<String> names(Issue issue) {
        var present = Stream.of(issue.key(), String.valueOf(issue.id()));
        return Stream.concat(present, issue.past().keys().stream());
    }

    private static JqlField named(String field) {
        return named(issue -> issue.fields().path(field));
    }

    private static JqlField named(Function<Issue, JsonNode> part) {
        return new JqlField.Named(
                issue -> Stream.of("key", "id", "name")
                        .map(name -> part.apply(issue).path(name).asString(""))
                        .filter(value -> !value.isEmpty()),
                Comparator.comparing(issue -> Json.text(part.apply(issue), "name")));
    }

    private static String everything(Issue issue) {
        var comments = issue.comments().stream().map(comment -> RichText.plain(comment.body()));
        var own = Stream.of(issue.summary(), RichText.plain(issue.fields().path("description")));
        return Stream.concat(own, comments).collect(Collectors.joining(" "));
    }
}
