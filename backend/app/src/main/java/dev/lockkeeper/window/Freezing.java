package dev.lockkeeper.window;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.GatesAnew;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens freezes and lifts them; the gates of open migrations are asked again. */
@Service
@Transactional
public class Freezing {

    /** More at a time, nobody keeps in mind. */
    static final int MOST = 100;

    private final Freezes freezes;
    private final FreezeBook book;
    private final PlaceChoices places;
    private final GatesAnew gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Freezing(
            Freezes freezes,
            FreezeBook book,
            PlaceChoices places,
            GatesAnew gates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.freezes = freezes;
        this.book = book;
        this.places = places;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are on or lie ahead. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<FreezeRow> ahead() {
        return book.after(clock.instant());
    }

    @AdminsMay
    public UUID open(CurrentMember by, FreezeDetails details) {
        var now = clock.instant();
        require(book.after(now).size() < MOST, "window.freeze.too-many", MOST);
        places.requireKnown(details.place());
        var freeze = freezes.saveAndFlush(new Freeze(details, by.id(), now));
        told(by, "freeze.opened", freeze);
        return freeze.id();
    }

    @AdminsMay
    public void lift(CurrentMember by, UUID id, int seen) {
        var freeze = freezes.findById(id).orElseThrow(() -> new NotFound("freeze"));
        freeze.lift(by.id(), clock.instant(), seen);
        freezes.saveAndFlush(freeze);
        told(by, "freeze.lifted", freeze);
    }

    private void told(CurrentMember by, String action, Freeze freeze) {
        book.turn(clock.instant());
        gates.ask();
        events.publishEvent(new FreezeChanged(by.id(), action, freeze.title()));
    }
}
