package dev.lockkeeper.lint;

/** Weighs a report. The risk model knows how; the linter does not know the risk model. */
public interface Tiers {

    Tier of(LintReport report, LintContext context);
}
