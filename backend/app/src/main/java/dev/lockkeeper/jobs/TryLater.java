package dev.lockkeeper.jobs;

import java.time.Duration;

/** The other system asks for a pause of this length. Counts as no failure of the errand. */
public class TryLater extends RuntimeException {

    private final Duration pause;

    public TryLater(String reason, Duration pause) {
        super(reason);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
