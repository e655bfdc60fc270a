package dev.lockkeeper.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An execution as it is watched.
 *
 * @param reports the latest of it, the last that was said first
 */
public record LiveExecution(ExecutionRow run, List<ReportRow> reports, Instant now) {

    /** Reporters say something every ten to thirty seconds. */
    static final Duration SILENT_AFTER = Duration.ofMinutes(2);

    /** Until now, or until it ended. */
    public String elapsed() {
        var end = run.endedAt() == null ? now : run.endedAt();
        var time = Duration.between(run.startedAt(), end);
        // Clocks differ: what has just begun elsewhere may begin in our future.
        return Durations.words(time.isNegative() ? Duration.ZERO : time);
    }

    /** Whether nobody has said anything of it for a while. */
    public boolean isSilent() {
        return run.isRunning() && run.heardAt().plus(SILENT_AFTER).isBefore(now);
    }

    /** Whether it takes longer than was expected. */
    public boolean isOverdue() {
        var expected = expected();
        return run.isRunning()
                && expected != null
                && run.startedAt().plus(expected).isBefore(now);
    }

    public @Nullable String expectedWords() {
        return run.prospect() == null ? null : run.prospect().words();
    }

    /** For sentences, which choose their words by what showed it. */
    public String expectedBy() {
        return Objects.requireNonNull(run.prospect()).by().name();
    }

    /** How much of what there is to do has been done; null where nobody says. */
    public @Nullable Integer percentDone() {
        return run.progress() == null ? null : run.progress().percent();
    }

    /** How much of the time that was expected has passed; null where nobody knew, or nothing runs. */
    public @Nullable Integer percentPassed() {
        var expected = expected();
        if (expected == null || !run.isRunning()) {
            return null;
        }
        var passed = Duration.between(run.startedAt(), now).toMillis();
        return (int) Math.max(0, Math.min(100, passed * 100 / expected.toMillis()));
    }

    private @Nullable Duration expected() {
        return run.prospect() == null ? null : run.prospect().expected();
    }
}
