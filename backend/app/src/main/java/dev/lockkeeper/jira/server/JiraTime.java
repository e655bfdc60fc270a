package dev.lockkeeper.jira.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Times as Jira writes them: {@code 2026-11-20T10:00:00.944+0000}, and as its contract has them, with a colon. */
public final class JiraTime {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private JiraTime() {}

    /** Nothing where nothing is told, or nonsense: no time is better than a wrong one. */
    public static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, FORM).toInstant();
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
