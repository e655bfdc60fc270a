package dev.lockkeeper.jirasandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/** The site's present state: read without waiting, changed by one at a time, stored before it is seen. */
final class Issues {

    private final SiteStore store;
    private final Clock clock;
    private volatile Site site;

    Issues(SiteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.site = store.load();
    }

    Site now() {
        return site;
    }

    Instant instant() {
        return clock.instant();
    }

    /** One change; when it cannot be stored, it has not happened. */
    synchronized <T> T change(Function<Site, Changed<T>> step) {
        var changed = step.apply(site);
        store.save(changed.site());
        site = changed.site();
        return changed.told();
    }

    /** What the site became, and what to tell who changed it. */
    record Changed<T>(Site site, T told) {}
}
