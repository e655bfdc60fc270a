package dev.lockkeeper.outside;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who may be inside: so many at all doors together, and a few at each. Some more may wait for a moment, since who is sent
 * away comes again after minutes only; what those hold is a thread, and nothing that they sent.
 */
final class DoorTurns {

    /** Twenty, where four may be inside: as many as Jira sends to one address at a time. */
    private static final int AT_A_DOOR = 5;

    private static final int AT_ALL = 3;

    /** One at which somebody is, inside or waiting. */
    private static final class Door {

        private final Semaphore turns;
        private int present;

        private Door(int few) {
            turns = new Semaphore(few, true);
        }
    }

    private final int atOnce;
    private final int few;
    private final long patience;
    private final Semaphore inside;
    private final Map<String, Door> doors = new HashMap<>();
    private int present;

    /** @param patience how long to wait for a turn */
    DoorTurns(int atOnce, int few, Duration patience) {
        this.atOnce = atOnce;
        this.few = few;
        this.patience = patience.toNanos();
        this.inside = new Semaphore(atOnce, true);
    }

    /** Whoever is let in leaves afterwards; whoever is not does not. */
    boolean enter(String name) {
        var door = arrive(name);
        if (door == null) {
            return false;
        }
        var entered = false;
        try {
            entered = await(door);
        } finally {
            if (!entered) {
                depart(name);
            }
        }
        return entered;
    }

    void leave(String name) {
        inside.release();
        // Forgotten only when nobody waits for its turns: then it does not matter that this one comes late.
        depart(name).turns.release();
    }

    private boolean await(Door door) {
        var until = System.nanoTime() + patience;
        if (!taken(door.turns, patience)) {
            return false;
        }
        if (taken(inside, until - System.nanoTime())) {
            return true;
        }
        door.turns.release();
        return false;
    }

    private static boolean taken(Semaphore turns, long nanos) {
        try {
            return turns.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized @Nullable Door arrive(String name) {
        var door = doors.computeIfAbsent(name, first -> new Door(few));
        if (door.present == few * AT_A_DOOR || present == atOnce * AT_ALL) {
            forgetEmpty(name, door);
            return null;
        }
        door.present++;
        present++;
        return door;
    }

    private synchronized Door depart(String name) {
        var door = Objects.requireNonNull(doors.get(name));
        door.present--;
        present--;
        forgetEmpty(name, door);
        return door;
    }

    private void forgetEmpty(String name, Door door) {
        if (door.present == 0) {
            doors.remove(name);
        }
    }
}
