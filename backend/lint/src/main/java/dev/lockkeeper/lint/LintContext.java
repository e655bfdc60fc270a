package dev.lockkeeper.lint;

/** What the linter is told about the target. */
public record LintContext(int serverMajor, Catalogue catalogue, boolean runnerSetsLockTimeout) {

    public static LintContext of(int serverMajor) {
        return new LintContext(serverMajor, Catalogue.unknown(), false);
    }
}
