package dev.lockkeeper.jobs;

import java.time.Duration;

/** The other system asks for a pause of this length. Counts as no failure of the errand. */
public class TryLater extends RuntimeException {

    private final Duration pause;
    private final boolean firm;

    public TryLater(String reason, Duration pause) {
        this(reason, pause, false);
    }

    private TryLater(String reason, Duration pause, boolean firm) {
        super(reason);
        this.pause = pause;
        this.firm = firm;
    }

    /** Nor sooner where somebody asks for it meanwhile: the other system would only refuse again. */
    public static TryLater notBefore(String reason, Duration pause) {
        return new TryLater(reason, pause, true);
    }

    public boolean isFirm() {
        return firm;
    }

    public Duration pause() {
        return pause;
    }
}
