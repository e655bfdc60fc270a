package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The fields that a query may ask about. */
enum JqlField {
    KEY(issue -> Stream.of(issue.key(), String.valueOf(issue.id())), Comparator.comparing(Issue::id)),
    PROJECT(
            issue -> Stream.of(
                    issue.projectKey(),
                    Json.text(issue.fields().path("project"), "id"),
                    Json.text(issue.fields().path("project"), "name")),
            Comparator.comparing(Issue::projectKey)),
    LABELS(issue -> issue.labels().stream(), Comparator.comparing(issue -> String.join(" ", issue.labels()))),
    UPDATED(issue -> Stream.of(), Comparator.comparing(Issue::updated));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

    private final Function<Issue, Stream<String>> values;
    private final Comparator<Issue> order;

    JqlField(Function<Issue, Stream<String>> values, Comparator<Issue> order) {
        this.values = values;
        this.order = order;
    }

    static JqlField of(JqlToken name) {
        return switch (name.value().toLowerCase(Locale.ROOT)) {
            case "key", "issuekey", "id", "issue" -> KEY;
            case "project" -> PROJECT;
            case "labels" -> LABELS;
            case "updated" -> UPDATED;
            default -> throw JqlToken.unexpected(name);
        };
    }

    Comparator<Issue> order() {
        return order;
    }

    Predicate<Issue> anyOf(List<String> wanted) {
        if (this == UPDATED) {
            throw Refusal.badRequest("The operator 'in' does not fit 'updated'.");
        }
        return issue -> values.apply(issue).anyMatch(value -> wanted.stream().anyMatch(value::equalsIgnoreCase));
    }

    Predicate<Issue> compared(JqlToken operator, String value) {
        if (this == UPDATED) {
            return comparedInTime(operator, minute(value));
        }
        return switch (operator.value()) {
            case "=" -> anyOf(List.of(value));
            case "!=" -> anyOf(List.of(value)).negate();
            default -> throw JqlToken.unexpected(operator);
        };
    }

    /** Queries know minutes only: what happened within the minute counts as that minute. */
    private static Predicate<Issue> comparedInTime(JqlToken operator, Instant minute) {
        Function<Issue, Integer> side =
                issue -> issue.updated().truncatedTo(ChronoUnit.MINUTES).compareTo(minute);
        return switch (operator.value()) {
            case ">=" -> issue -> side.apply(issue) >= 0;
            case ">" -> issue -> side.apply(issue) > 0;
            case "<=" -> issue -> side.apply(issue) <= 0;
            case "<" -> issue -> side.apply(issue) < 0;
            default -> throw JqlToken.unexpected(operator);
        };
    }

    private static Instant minute(String text) {
        try {
            return LocalDateTime.parse(text.replace('-', '/'), MINUTE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notAMinute) {
            throw Refusal.badRequest("'%s' is not a time such as 2026/11/20 09:55.".formatted(text));
        }
    }
}
