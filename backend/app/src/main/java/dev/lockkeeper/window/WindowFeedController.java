package dev.lockkeeper.window;

import dev.lockkeeper.web.CalendarDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Windows, freezes and what is to run, as a calendar that other programs read. */
@Controller
class WindowFeedController {

    private final WindowFeeds feeds;
    private final CalendarDesk desk;

    WindowFeedController(WindowFeeds feeds, CalendarDesk desk) {
        this.feeds = feeds;
        this.desk = desk;
    }

    @GetMapping("/windows.ics/{secret}")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        return desk.hand(WindowFeeds.KIND, secret, feeds::calendar);
    }
}
