package dev.lockkeeper.jirasandbox.jql;

import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A time. Queries know minutes only, and name them as the clock shows them where the account is: what happened within
 * the minute counts as that minute.
 */
record TimeField(Function<Issue, Instant> time, ZoneId zone) implements JqlField {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

    @Override
    public Comparator<Issue> order() {
        return Comparator.comparing(time);
    }

    @Override
    public Predicate<Issue> compared(JqlToken operator, String value) {
        var minute = minute(value);
        Function<Issue, Integer> side =
                issue -> time.apply(issue).truncatedTo(ChronoUnit.MINUTES).compareTo(minute);
        return switch (operator.value()) {
            case ">=" -> issue -> side.apply(issue) >= 0;
            case ">" -> issue -> side.apply(issue) > 0;
            case "<=" -> issue -> side.apply(issue) <= 0;
            case "<" -> issue -> side.apply(issue) < 0;
            default -> throw JqlToken.unexpected(operator);
        };
    }

    private Instant minute(String text) {
        try {
            return LocalDateTime.parse(text.replace('-', '/'), MINUTE)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException notAMinute) {
            throw Refusal.badRequest("'%s' is not a time such as 2026/11/20 09:55.".formatted(text));
        }
    }
}
