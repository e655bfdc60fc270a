package dev.lockkeeper.insight;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.LatestUsed;
import dev.lockkeeper.insight.InsightFilter.Compare;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers for some seconds what is made of very many rows, so that the page of a large company is as quick as that of a
 * small one: exact percentiles need all rows of the period. What is made of few is reckoned anew for everybody.
 */
@Component
public class KeptViews implements DisposableBean {

    /** Shown as it is for so long. */
    static final Duration FRESH = Duration.ofSeconds(10);

    /** Shown for so long while it is being reckoned anew; afterwards whoever asks waits. */
    static final Duration LASTING = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(KeptViews.class);
    private static final int MOST = 200;

    private record Key(
            TenantId tenant, Selection chosen, @Nullable Compare compare) {}

    /** What is kept of one key; {@code shown} may be replaced at any time, by one at a time. */
    private static final class Slot {
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile @Nullable Shown shown;
    }

    /**
     * A view, and of when it is.
     *
     * @param kept whether it is made of so much that others are shown it too
     * @param body the part of the page that shows it, once somebody has asked for it
     */
    public record Shown(InsightPage.View view, Instant at, boolean kept, AtomicReference<String> body) {

        /** The same text for everybody; nothing where it is not kept. */
        @Nullable
        String body(Supplier<String> writing) {
            if (!kept) {
                return null;
            }
            if (body.get() == null) {
                body.set(writing.get());
            }
            return body.get();
        }
    }

    private final LatestUsed<Key, Slot> slots = new LatestUsed<>(MOST);
    private final ExecutorService renewer = Executors.newSingleThreadExecutor(KeptViews::thread);
    private final InsightPage page;
    private final Clock clock;
    private final int least;

    /** @param least made of so many rows, it is kept */
    KeptViews(InsightPage page, Clock clock, @Value("${lockkeeper.insight.kept-from-rows:5000}") int least) {
        this.page = page;
        this.clock = clock;
        this.least = least;
    }

    @ViewersMay
    public Shown of(Selection chosen, @Nullable Compare compare) {
        var key = new Key(TenantContext.required(), chosen, compare);
        var slot = slots.get(key);
        var shown = slot == null ? null : slot.shown;
        if (slot == null || shown == null) {
            return first(key);
        }
        var age = Duration.between(shown.at(), clock.instant());
        if (age.compareTo(LASTING) > 0) {
            return waited(key, slot, shown);
        }
        if (age.compareTo(FRESH) > 0 && slot.busy.compareAndSet(false, true)) {
            renewer.execute(() -> renewLater(key, slot));
        }
        return shown;
    }

    private Shown first(Key key) {
        var shown = reckoned(key);
        if (shown.kept()) {
            var slot = new Slot();
            slot.shown = shown;
            slots.put(key, slot);
        }
        return shown;
    }

    /** Many may have come at once: the first reckons for all. */
    private Shown waited(Key key, Slot slot, Shown old) {
        synchronized (slot) {
            var shown = slot.shown;
            if (shown != null && shown != old) {
                return shown;
            }
            var fresh = reckoned(key);
            slot.shown = fresh.kept() ? fresh : null;
            return fresh;
        }
    }

    private void renewLater(Key key, Slot slot) {
        try {
            var fresh = Acting.asSystem(key.tenant(), () -> reckoned(key));
            slot.shown = fresh.kept() ? fresh : null;
        } catch (RuntimeException failure) {
            log.warn("figures of tenant {} could not be reckoned anew", key.tenant(), failure);
        } finally {
            slot.busy.set(false);
        }
    }

    private Shown reckoned(Key key) {
        var at = clock.instant();
        var view = page.of(key.chosen(), key.compare());
        return new Shown(view, at, view.rows() >= least, new AtomicReference<>());
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
