package dev.lockkeeper.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with all that outputs tell beside it.
 *
 * @param scripts those that the report is about, with their SQL
 * @param server the major version that they were judged for
 * @param failOn from which severity on a finding is a failure
 * @param tier null where nobody has weighed it
 * @param rulesAddress where rules have their pages, without a slash at the end; null where nobody serves them
 */
public record LintOutcome(
        LintReport report,
        List<Script> scripts,
        int server,
        Severity failOn,
        @Nullable Tier tier,
        @Nullable String rulesAddress,
        List<FileNote> notes) {

    public LintOutcome {
        scripts = List.copyOf(scripts);
        notes = List.copyOf(notes);
    }

    /** Nothing beside the report. */
    public LintOutcome(LintReport report, List<Script> scripts, int server) {
        this(report, scripts, server, Severity.ERROR, null, null, List.of());
    }
}
