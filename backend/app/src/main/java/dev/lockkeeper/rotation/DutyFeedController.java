package dev.lockkeeper.rotation;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.Tenants;
import dev.lockkeeper.web.CalendarDesk;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is on duty, as a calendar that other programs read. */
@Controller
class DutyFeedController {

    private final DutyFeeds feeds;
    private final Tenants tenants;
    private final CalendarDesk desk;
    private final Clock clock;

    DutyFeedController(DutyFeeds feeds, Tenants tenants, CalendarDesk desk, Clock clock) {
        this.feeds = feeds;
        this.tenants = tenants;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/duty.ics/{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        return desk.hand(secret, () -> text(feeds.read(secret).orElseThrow(() -> new NotFound("calendar"))));
    }

    private String text(DutyFeeds.Feed feed) {
        var slug = tenants.byId(feed.tenant()).map(Tenant::slug).orElseThrow(() -> new NotFound("calendar"));
        return DutyCalendar.of(feed, CalendarDesk.addressOf(slug), clock.instant());
    }
}
