package dev.lockkeeper.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hands out calendars by their secret addresses; who has the address is let in, since calendars cannot sign in. */
@Component
public class CalendarDesk {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** Calendars ask every few minutes; a day's list seldom changes faster. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final byte[] TOO_OFTEN =
            "This calendar is read too often. Try again later.\n".getBytes(StandardCharsets.UTF_8);

    private final Pace pace;

    CalendarDesk(CalendarLimits limits) {
        pace = new Pace(limits.readsPerMinute());
    }

    /** The calendar, or 429 with {@code Retry-After} before anything is read. */
    public ResponseEntity<byte[]> hand(String secret, Supplier<String> calendar) {
        var wait = pace.secondsToWait(secret);
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.getAsLong()))
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(TOO_OFTEN);
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(calendar.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Where people open a tenant's pages: calendars link there. */
    public static String addressOf(String slug) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/" + slug;
    }
}
