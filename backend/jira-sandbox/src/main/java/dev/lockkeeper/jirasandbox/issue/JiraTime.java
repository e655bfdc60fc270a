package dev.lockkeeper.jirasandbox.issue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Jira writes them: 2026-11-20T10:00:00.944+0000, an offset without its colon. */
public final class JiraTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private JiraTime() {}

    public static String write(Instant instant) {
        return FORM.format(instant);
    }

    public static Instant read(String text) {
        return OffsetDateTime.parse(text, FORM).toInstant();
    }

    public static String forPeople(Instant instant) {
        return FOR_PEOPLE.format(instant);
    }
}
