package dev.lockkeeper.lint;

import java.util.List;

/** Reads a migration's scripts in order and says what PostgreSQL would do. */
public final class Linter {

    private Linter() {}

    public static LintReport lint(List<Script> scripts, LintContext context) {
        return lint(scripts, context, List.of());
    }

    /** As above, after earlier scripts that have already run: they tell types, constraints and indexes. */
    public static LintReport lint(List<Script> scripts, LintContext context, List<Script> history) {
        throw new UnsupportedOperationException("not built yet");
    }
}
