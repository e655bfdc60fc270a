package dev.lockkeeper.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a calendar, as the list of them shows it.
 *
 * @param subject what it is about; it and the name are null for the one that is about no subject
 * @param since when it was opened, null while it is closed
 */
public record FeedLine(
        @Nullable UUID subject,
        @Nullable String name,
        @Nullable Instant since) {

    public static FeedLine of(@Nullable UUID subject, @Nullable String name, List<SecretCalendars.Open> open) {
        return new FeedLine(
                subject,
                name,
                open.stream()
                        .filter(one -> Objects.equals(one.subject(), subject))
                        .map(SecretCalendars.Open::since)
                        .findFirst()
                        .orElse(null));
    }
}
