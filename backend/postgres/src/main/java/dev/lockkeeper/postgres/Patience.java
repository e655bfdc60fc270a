package dev.lockkeeper.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits through an interrupt: half a start or half a stop of a server would be worse than a late answer. */
final class Patience {

    private static final long PAUSE_MILLIS = 10;

    private Patience() {}

    /** Returns whether the condition came true in time. An interrupt is kept for whoever asks for it next. */
    static boolean until(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            interrupted |= pause();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return condition.getAsBoolean();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
