package dev.lockkeeper.insight;

import java.time.Instant;
import java.util.Locale;

/**
 * The share of changes that failed.
 *
 * @param immature finished too lately to judge: in neither of the others
 */
public record FailureRate(int failed, int finished, int immature) {

    static final FailureRate NONE = new FailureRate(0, 0, 0);

    static FailureRate of(FinishedRun run, Instant now) {
        if (!run.isMature(now)) {
            return new FailureRate(0, 0, 1);
        }
        return new FailureRate(run.failed() ? 1 : 0, 1, 0);
    }

    FailureRate plus(FailureRate other) {
        return new FailureRate(failed + other.failed, finished + other.finished, immature + other.immature);
    }

    /** All that finished. */
    public int rows() {
        return finished + immature;
    }

    public String spelled() {
        return Spelled.percent(failed, finished);
    }

    /** For the picture: per cent, or nothing. */
    public String value() {
        return finished == 0 ? "" : String.format(Locale.ROOT, "%.2f", 100.0 * failed / finished);
    }
}
