package dev.lockkeeper.obligation;

import dev.lockkeeper.web.CalendarDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a member owes, as a calendar that other programs read. */
@Controller
class ObligationFeedController {

    private final ObligationFeeds feeds;
    private final CalendarDesk desk;

    ObligationFeedController(ObligationFeeds feeds, CalendarDesk desk) {
        this.feeds = feeds;
        this.desk = desk;
    }

    @GetMapping("/obligations.ics/{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        return desk.hand(ObligationFeeds.KIND, secret, feeds::calendar);
    }
}
