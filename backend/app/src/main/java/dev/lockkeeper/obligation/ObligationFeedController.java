package dev.lockkeeper.obligation;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.Tenants;
import dev.lockkeeper.web.Pace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The calendar that other programs read; who has its address is let in, since calendars cannot sign in. */
@Controller
class ObligationFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** Calendars ask every few minutes; a day's list seldom changes faster. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private static final byte[] TOO_OFTEN =
            "This calendar is read too often. Try again later.\n".getBytes(StandardCharsets.UTF_8);

    private final ObligationFeeds feeds;
    private final Tenants tenants;
    private final Pace pace;
    private final Clock clock;

    ObligationFeedController(ObligationFeeds feeds, Tenants tenants, CalendarLimits limits, Clock clock) {
        this.feeds = feeds;
        this.tenants = tenants;
        pace = new Pace(limits.readsPerMinute());
        this.clock = clock;
    }

    @GetMapping("/obligations.ics/{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        var wait = pace.secondsToWait(secret);
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.getAsLong()))
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(TOO_OFTEN);
        }
        var found = feeds.read(secret).orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(text(found).getBytes(StandardCharsets.UTF_8));
    }

    private String text(ObligationFeeds.Feed feed) {
        var slug = tenants.byId(feed.tenant()).map(Tenant::slug).orElseThrow(() -> new NotFound("calendar"));
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ObligationCalendar.of(feed.rows(), address + "/" + slug, clock.instant());
    }
}
