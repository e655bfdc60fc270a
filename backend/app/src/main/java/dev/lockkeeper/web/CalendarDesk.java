package dev.lockkeeper.web;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantId;
import dev.lockkeeper.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiFunction;
import net.fortuna.ical4j.model.Calendar;
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
    private final SecretCalendars calendars;
    private final Tenants tenants;

    CalendarDesk(CalendarLimits limits, SecretCalendars calendars, Tenants tenants) {
        pace = new Pace(limits.readsPerMinute());
        this.calendars = calendars;
        this.tenants = tenants;
    }

    /**
     * The calendar, or 429 with {@code Retry-After} before anything is read.
     *
     * @param calendar of a reader, and where people open the tenant's pages: calendars link there
     */
    public ResponseEntity<byte[]> hand(
            CalendarKind kind, String secret, BiFunction<SecretCalendars.Reader, String, Calendar> calendar) {
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
                .body(text(kind, secret, calendar).getBytes(StandardCharsets.UTF_8));
    }

    private String text(
            CalendarKind kind, String secret, BiFunction<SecretCalendars.Reader, String, Calendar> calendar) {
        return calendars
                .read(kind, secret, reader -> calendar.apply(reader, addressOf(reader.tenant())))
                .orElseThrow(() -> new NotFound("calendar"))
                .toString();
    }

    private String addressOf(TenantId tenant) {
        var slug = tenants.byId(tenant).map(Tenant::slug).orElseThrow(() -> new NotFound("calendar"));
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + "/" + slug;
    }
}
