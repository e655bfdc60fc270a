package dev.lockkeeper.jirasandbox.hook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends what is due by the sandbox's clock, one request at a time, and tries again what failed. */
public final class Sender implements AutoCloseable {

    private static final int MOST_REMEMBERED = 10_000;

    /** The clock may be one that somebody moves by hand, so waiting for it means looking at it. */
    private static final long LOOK_AT_CLOCK_MILLIS = 20;

    private final Clock clock;
    private final Post post = new Post();
    private final List<Delivery> pending = new ArrayList<>();
    private final Deque<Sent> sent = new ArrayDeque<>();
    private @Nullable Thread worker;
    private boolean busy;

    public Sender(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Collection<Delivery> deliveries) {
        if (worker == null && !deliveries.isEmpty()) {
            worker = new Thread(this::work, "jira-sandbox-webhooks");
            worker.setDaemon(true);
            worker.start();
        }
        pending.addAll(deliveries);
        notifyAll();
    }

    /** What was sent, oldest first. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Waits until everything that is due was sent. */
    public synchronized void settle(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        try {
            while (busy || nextDue() != null) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("still sending after " + most);
                }
                wait(LOOK_AT_CLOCK_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var next = take();
                done(next, post.send(next, clock.instant()));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Delivery take() throws InterruptedException {
        var next = nextDue();
        while (next == null) {
            wait(pending.isEmpty() ? 0 : LOOK_AT_CLOCK_MILLIS);
            next = nextDue();
        }
        pending.remove(next);
        busy = true;
        return next;
    }

    private @Nullable Delivery nextDue() {
        var now = clock.instant();
        return pending.stream().filter(each -> each.isDue(now)).findFirst().orElse(null);
    }

    private synchronized void done(Delivery delivery, int status) {
        busy = false;
        var identifier = delivery.hook().isRule() ? "" : delivery.identifier();
        sent.addLast(new Sent(delivery.hook().url(), identifier, delivery.retry(), status, delivery.body()));
        if (sent.size() > MOST_REMEMBERED) {
            sent.removeFirst();
        }
        if (delivery.isTriedAgainAfter(status)) {
            pending.add(delivery.again(clock.instant()));
        }
        notifyAll();
    }

    @Override
    public synchronized void close() {
        if (worker != null) {
            worker.interrupt();
        }
    }
}
