package dev.lockkeeper.jirasandbox.hook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who wants to be told. It is kept in memory: after a restart everybody registers anew. */
public final class HookList {

    private static final Duration LIFE = Duration.ofDays(30);

    private final Clock clock;
    private final List<Hook> hooks = new ArrayList<>();
    private long last;

    public HookList(Clock clock) {
        this.clock = clock;
    }

    public synchronized long add(Hook hook) {
        hooks.add(hook.numbered(++last));
        return last;
    }

    /** One that an app registers; it ends after 30 days unless it is refreshed. */
    public long addDynamic(Hook hook) {
        return add(hook.until(end()));
    }

    private Instant end() {
        return clock.instant().plus(LIFE);
    }

    /** Those of the app that are still alive. */
    public List<Hook> dynamic() {
        return alive().stream().filter(Hook::isDynamic).toList();
    }

    public synchronized boolean isEmpty() {
        return hooks.isEmpty();
    }

    synchronized List<Hook> alive() {
        hooks.removeIf(hook -> !hook.isAlive(clock.instant()));
        return List.copyOf(hooks);
    }

    public synchronized Instant refresh(Collection<Long> ids) {
        var end = end();
        alive();
        hooks.replaceAll(hook -> hook.isDynamic() && ids.contains(hook.id()) ? hook.until(end) : hook);
        return end;
    }

    public synchronized void removeDynamic(Collection<Long> ids) {
        hooks.removeIf(hook -> hook.isDynamic() && ids.contains(hook.id()));
    }

    public synchronized void remove(long id) {
        hooks.removeIf(hook -> hook.id() == id);
    }
}
