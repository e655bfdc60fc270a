package dev.lockkeeper.notify;

import dev.lockkeeper.notify.Happening.About;
import dev.lockkeeper.rotation.SwapMoved;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices who is asked to swap a shift, and what comes of it: the one who acts knows, the other is told. */
@Component
class SwapWatch {

    private final Happenings happenings;
    private final Clock clock;

    SwapWatch(Happenings happenings, Clock clock) {
        this.happenings = happenings;
        this.clock = clock;
    }

    @EventListener
    void on(SwapMoved event) {
        var other = event.actor().equals(event.askedBy()) ? event.askedOf() : event.askedBy();
        happenings.tell(
                new Happening(
                        EventType.SHIFT_SWAPPED,
                        "swap/" + event.swap() + "/" + event.status(),
                        "SWAP." + event.status(),
                        event.actor(),
                        new About("rotation", event.rotation().toString(), event.name()),
                        List.of(event.name()),
                        "/rotations/" + event.rotation() + "/swaps/" + event.swap(),
                        clock.instant()),
                Map.of(other, NoticeKind.SHIFT_SWAP));
    }
}
