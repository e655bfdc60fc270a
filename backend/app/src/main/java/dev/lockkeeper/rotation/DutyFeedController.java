package dev.lockkeeper.rotation;

import dev.lockkeeper.web.CalendarDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who is on duty, as a calendar that other programs read. */
@Controller
class DutyFeedController {

    private final DutyFeeds feeds;
    private final CalendarDesk desk;

    DutyFeedController(DutyFeeds feeds, CalendarDesk desk) {
        this.feeds = feeds;
        this.desk = desk;
    }

    @GetMapping("/duty.ics/{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        return desk.hand(DutyFeeds.KIND, secret, feeds::calendar);
    }
}
