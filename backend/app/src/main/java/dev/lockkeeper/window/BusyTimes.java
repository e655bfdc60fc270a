package dev.lockkeeper.window;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.GatesAnew;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds busy hours and removes them; the gates of open migrations are asked again. */
@Service
@Transactional
public class BusyTimes {

    /** More, nobody reads. */
    static final int MOST = 50;

    private final BusyTimeRows rows;
    private final Databases databases;
    private final PlaceChoices places;
    private final GatesAnew gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BusyTimes(
            BusyTimeRows rows,
            Databases databases,
            PlaceChoices places,
            GatesAnew gates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.databases = databases;
        this.places = places;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public List<BusyTime> list() {
        return rows.list();
    }

    @AdminsMay
    public UUID add(CurrentMember by, BusyTimeDetails details) {
        require(rows.list().size() < MOST, "window.busy.too-many", MOST);
        require(!details.when().from().equals(details.when().until()), "window.busy.whole-day");
        places.requireKnown(details.when().place());
        if (details.database() != null) {
            databases.get(details.database());
        }
        var id = rows.add(details, by.id(), clock.instant());
        told(by, "busy-time.added", details.note());
        return id;
    }

    @AdminsMay
    public void remove(CurrentMember by, UUID id) {
        var known = rows.find(id).orElseThrow(() -> new NotFound("busy-time"));
        rows.remove(id);
        told(by, "busy-time.removed", known.note());
    }

    private void told(CurrentMember by, String action, String note) {
        gates.ask();
        events.publishEvent(new BusyTimeChanged(by.id(), action, note));
    }
}
