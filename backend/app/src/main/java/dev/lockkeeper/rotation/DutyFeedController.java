package dev.lockkeeper.rotation;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars of duty that other programs read; who has the address is let in, since calendars cannot sign in. */
@Controller
class DutyFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final DutyFeeds feeds;
    private final Tenants tenants;
    private final Clock clock;

    DutyFeedController(DutyFeeds feeds, Tenants tenants, Clock clock) {
        this.feeds = feeds;
        this.tenants = tenants;
        this.clock = clock;
    }

    @GetMapping("/duty.ics/{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        var found = feeds.read(secret).orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(text(found).getBytes(StandardCharsets.UTF_8));
    }

    private String text(DutyFeeds.Feed feed) {
        var slug = tenants.byId(feed.tenant()).map(Tenant::slug).orElseThrow(() -> new NotFound("calendar"));
        var address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return DutyCalendar.of(feed, address + "/" + slug, clock.instant());
    }
}
