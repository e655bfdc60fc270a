package dev.lockkeeper.lint;

/** Weighs a report. The risk model knows how; the linter does not know the risk model. */
public interface Tiers {

    Tier of(LintReport report, LintContext context);

    /**
     * Weighs by an organisation's policy instead, in the JSON that the API answers.
     *
     * @throws UnusablePolicy when it cannot be followed
     */
    Tiers under(String policy);
}
