package dev.lockkeeper.insight;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.LatestUsed;
import dev.lockkeeper.insight.InsightFilter.Compare;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers what was reckoned until somebody of the tenant takes a step, on whatever node: exact percentiles need all rows
 * of the period, and nobody should wait for them twice. How old a view may get, {@link ShownView} says.
 */
@Component
public class KeptViews implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(KeptViews.class);
    private static final int MOST = 200;

    private record Key(
            TenantId tenant, Selection chosen, @Nullable Compare compare) {}

    /** What is kept of one key: of many who find it too old, one reckons for all. */
    private static final class Slot {
        private final ReentrantLock turn = new ReentrantLock();
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile @Nullable ShownView shown;
    }

    private final LatestUsed<Key, Slot> slots = new LatestUsed<>(MOST);
    private final ExecutorService renewer = Executors.newSingleThreadExecutor(KeptViews::thread);
    private final InsightPage page;
    private final Standings standings;
    private final Clock clock;
    private final int large;

    /** @param large made of so many rows, it is not reckoned for each step */
    KeptViews(
            InsightPage page,
            Standings standings,
            Clock clock,
            @Value("${lockkeeper.insight.large-from-rows:5000}") int large) {
        this.page = page;
        this.standings = standings;
        this.clock = clock;
        this.large = large;
    }

    /** @param standing as whoever asks has just read it */
    @ViewersMay
    public ShownView of(Selection chosen, @Nullable Compare compare, Standing standing) {
        var key = new Key(TenantContext.required(), chosen, compare);
        var slot = slots.get(key, Slot::new);
        var now = clock.instant();
        var shown = slot.shown;
        if (shown == null || !shown.mayBeShown(standing, now)) {
            return awaited(key, slot, standing);
        }
        if (shown.isToBeRenewed(standing, now) && slot.busy.compareAndSet(false, true)) {
            renewer.execute(() -> renew(key, slot));
        }
        return shown;
    }

    private ShownView awaited(Key key, Slot slot, Standing standing) {
        slot.turn.lock();
        try {
            var shown = slot.shown;
            if (shown == null || !shown.mayBeShown(standing, clock.instant())) {
                shown = reckoned(key, standing);
                slot.shown = shown;
            }
            return shown;
        } finally {
            slot.turn.unlock();
        }
    }

    private void renew(Key key, Slot slot) {
        try {
            slot.shown = Acting.asSystem(key.tenant(), () -> reckoned(key, standings.now()));
        } catch (RuntimeException failure) {
            log.warn("figures of tenant {} could not be reckoned anew", key.tenant(), failure);
        } finally {
            slot.busy.set(false);
        }
    }

    /** The standing was read before: a step that is taken meanwhile may be counted in, and is then reckoned once more. */
    private ShownView reckoned(Key key, Standing standing) {
        var at = clock.instant();
        var began = System.nanoTime();
        var view = page.of(key.chosen(), key.compare());
        return new ShownView(view, standing, at, Duration.ofNanos(System.nanoTime() - began), view.rows() >= large);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        renewer.shutdownNow();
    }
}
