package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.ExplainReport;
import dev.lockkeeper.lint.Severity;

/**
 * What came of reading a plan, ready to be written.
 *
 * @param path where the plan was, as it is shown
 * @param failOn from where on advice fails
 */
public record ExplainOutcome(String path, ExplainReport report, Severity failOn, int exitCode) {

    /** Said where the text goes on with another plan. */
    static final String MORE = "Further plans follow. Only the first was read.";

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Such as "1 error, 2 warnings and 0 notes in a plan of 7 steps". */
    String sentence() {
        return count(count(Severity.ERROR), "error") + ", " + count(count(Severity.WARN), "warning") + " and "
                + count(count(Severity.INFO), "note") + " in a plan of "
                + count(report.steps().size(), "step");
    }

    long count(Severity severity) {
        return report.advice().stream()
                .filter(one -> one.severity() == severity)
                .count();
    }

    /** Such as "step 3, Seq Scan on orders". */
    String place(int step) {
        return report.step(step)
                .map(found -> "step " + step + ", " + found.title())
                .orElse("the plan as a whole");
    }
}
