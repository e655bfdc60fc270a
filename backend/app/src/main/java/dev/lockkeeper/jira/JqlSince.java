package dev.lockkeeper.jira;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks Jira for what has changed since some time, oldest first, so that a look can go on where another one ended. */
final class JqlSince {

    /** Jira's index is behind its issues, and clocks differ. */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Where the account's zone is not told, it is somewhere on earth. */
    private static final Duration ANY_ZONE = Duration.ofHours(14);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT);

    private JqlSince() {}

    /** @param zone where the account is, whose clock times in queries mean; null where that is not told */
    static String of(String condition, Instant seenUntil, @Nullable ZoneId zone) {
        var since = seenUntil.minus(OVERLAP);
        var asked = zone == null ? minute(since.minus(ANY_ZONE), ZoneOffset.UTC) : minute(since, zone);
        return "%s AND updated >= \"%s\" ORDER BY updated ASC".formatted(condition, asked);
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.truncatedTo(ChronoUnit.MINUTES).atZone(zone));
    }
}
