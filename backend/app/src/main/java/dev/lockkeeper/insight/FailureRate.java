package dev.lockkeeper.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

/**
 * The share of changes that failed.
 *
 * @param immature finished too lately to judge: in neither of the others
 */
public record FailureRate(int failed, int finished, int immature) {

    static FailureRate of(Collection<FinishedRun> runs, Instant now) {
        var mature = runs.stream().filter(run -> run.isMature(now)).toList();
        var failed = (int) mature.stream().filter(FinishedRun::failed).count();
        return new FailureRate(failed, mature.size(), runs.size() - mature.size());
    }

    public String spelled() {
        return Spelled.percent(failed, finished);
    }

    /** For the picture: per cent, or nothing. */
    public String value() {
        return finished == 0 ? "" : String.format(Locale.ROOT, "%.2f", 100.0 * failed / finished);
    }
}
