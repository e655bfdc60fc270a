package dev.lockkeeper.lint;

import dev.lockkeeper.lint.settings.LintSettings;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the linter is told about the target, and what the team asks of it.
 *
 * @param runnerSetsLockTimeout for who knows no more than that
 * @param runner what the runner's session sets
 * @param today the day that waivers are judged on; null where none of them ends
 */
public record LintContext(
        int serverMajor,
        Catalogue catalogue,
        boolean runnerSetsLockTimeout,
        LintSettings settings,
        Runner runner,
        @Nullable LocalDate today) {

    public LintContext {
        settings = Objects.requireNonNullElse(settings, LintSettings.USUAL);
        runner = Objects.requireNonNullElse(runner, Runner.UNKNOWN);
    }

    public LintContext(int serverMajor, Catalogue catalogue, boolean runnerSetsLockTimeout) {
        this(serverMajor, catalogue, runnerSetsLockTimeout, LintSettings.USUAL, Runner.UNKNOWN, null);
    }

    public static LintContext of(int serverMajor) {
        return new LintContext(serverMajor, Catalogue.unknown(), false);
    }

    public LintContext with(LintSettings other) {
        return new LintContext(serverMajor, catalogue, runnerSetsLockTimeout, other, runner, today);
    }

    public LintContext knowing(Catalogue other) {
        return new LintContext(serverMajor, other, runnerSetsLockTimeout, settings, runner, today);
    }

    public LintContext asked(LintConfig config) {
        return with(config.settings());
    }

    public LintContext with(Runner other) {
        return new LintContext(serverMajor, catalogue, runnerSetsLockTimeout, settings, other, today);
    }

    public LintContext on(LocalDate day) {
        return new LintContext(serverMajor, catalogue, runnerSetsLockTimeout, settings, runner, day);
    }

    /** The oldest server that has to run this: what it does not know fails there. */
    public int oldestServer() {
        int oldest = settings.platform().oldestServer();
        return oldest == 0 ? serverMajor : Math.min(oldest, serverMajor);
    }
}
