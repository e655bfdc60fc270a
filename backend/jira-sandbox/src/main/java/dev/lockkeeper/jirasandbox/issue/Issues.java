package dev.lockkeeper.jirasandbox.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The site's present state: read without waiting, changed by one at a time, stored before it is seen. */
public final class Issues {

    private static final Person SOMEBODY = Person.named("Somebody");

    private final SiteStore store;
    private final Clock clock;
    private volatile Site site;
    private volatile Observer observer = (before, after, who) -> {};

    public Issues(SiteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.site = store.load();
    }

    public Site now() {
        return site;
    }

    public Instant instant() {
        return clock.instant();
    }

    /** Who is told of every change, with the states before and after it and who made it. */
    public void onChange(Observer told) {
        observer = told;
    }

    /** One change; when it cannot be stored, it has not happened. */
    public <T> T change(Function<Site, Changed<T>> step) {
        return change(SOMEBODY, step);
    }

    public synchronized <T> T change(Person who, Function<Site, Changed<T>> step) {
        var before = site;
        var changed = step.apply(before);
        store.save(changed.site());
        site = changed.site();
        observer.changed(before, site, who);
        return changed.told();
    }

    /** The same, for what nobody is told of. */
    public synchronized void changeSilently(UnaryOperator<Site> step) {
        var changed = step.apply(site);
        store.save(changed);
        site = changed;
    }

    /** Sees every change as it happens. */
    public interface Observer {

        void changed(Site before, Site after, Person who);
    }

    /** What the site became, and what to tell who changed it. */
    public record Changed<T>(Site site, T told) {}
}
