package dev.lockkeeper.lint;

import dev.lockkeeper.lint.settings.LintSettings;

/** What the linter is told about the target, and what the team asks of it. */
public record LintContext(int serverMajor, Catalogue catalogue, boolean runnerSetsLockTimeout, LintSettings settings) {

    public LintContext(int serverMajor, Catalogue catalogue, boolean runnerSetsLockTimeout) {
        this(serverMajor, catalogue, runnerSetsLockTimeout, LintSettings.USUAL);
    }

    public static LintContext of(int serverMajor) {
        return new LintContext(serverMajor, Catalogue.unknown(), false);
    }

    public LintContext with(LintSettings other) {
        return new LintContext(serverMajor, catalogue, runnerSetsLockTimeout, other);
    }

    /** The oldest server that has to run this: what it does not know fails there. */
    public int oldestServer() {
        int oldest = settings.platform().oldestServer();
        return oldest == 0 ? serverMajor : Math.min(oldest, serverMajor);
    }
}
