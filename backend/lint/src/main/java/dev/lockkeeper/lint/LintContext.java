package dev.lockkeeper.lint;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the linter is told about the target.
 *
 * @param runnerSetsLockTimeout for who knows no more than that
 * @param runner what the runner's session sets
 * @param today the day that waivers are judged on; null where none of them ends
 */
public record LintContext(
        int serverMajor,
        Catalogue catalogue,
        boolean runnerSetsLockTimeout,
        Runner runner,
        @Nullable LocalDate today) {

    public LintContext {
        runner = Objects.requireNonNullElse(runner, Runner.UNKNOWN);
    }

    public LintContext(int serverMajor, Catalogue catalogue, boolean runnerSetsLockTimeout) {
        this(serverMajor, catalogue, runnerSetsLockTimeout, Runner.UNKNOWN, null);
    }

    public static LintContext of(int serverMajor) {
        return new LintContext(serverMajor, Catalogue.unknown(), false);
    }

    public LintContext with(Runner other) {
        return new LintContext(serverMajor, catalogue, runnerSetsLockTimeout, other, today);
    }

    public LintContext on(LocalDate day) {
        return new LintContext(serverMajor, catalogue, runnerSetsLockTimeout, runner, day);
    }
}
