package dev.lockkeeper.jirasandbox.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The site's present state: read without waiting, changed by one at a time, stored before it is seen. */
public final class Issues {

    private final SiteStore store;
    private final Clock clock;
    private volatile Site site;

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

    /** One change; when it cannot be stored, it has not happened. */
    public synchronized <T> T change(Function<Site, Changed<T>> step) {
        var changed = step.apply(site);
        store.save(changed.site());
        site = changed.site();
        return changed.told();
    }

    /** The same, for what nobody is told of. */
    public synchronized void changeSilently(UnaryOperator<Site> step) {
        var changed = step.apply(site);
        store.save(changed);
        site = changed;
    }

    /** What the site became, and what to tell who changed it. */
    public record Changed<T>(Site site, T told) {}
}
