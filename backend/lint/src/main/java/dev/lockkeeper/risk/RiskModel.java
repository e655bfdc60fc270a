package dev.lockkeeper.risk;

import dev.lockkeeper.lint.LintReport;

/** Turns what the linter found into a tier. */
public final class RiskModel {

    private RiskModel() {}

    public static RiskAssessment assess(LintReport report, RiskContext context) {
        throw new UnsupportedOperationException("not built yet");
    }
}
