package dev.lockkeeper.execution;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import java.util.Set;
import java.util.stream.Collectors;

/** What a migration works on, by the heaviest thing that it does to what is there. */
public enum ChangeKind {
    /** Definitions, with rewrites and checks of rows where they need them. */
    SCHEMA,
    /** Builds of indexes. */
    INDEX,
    /** Rows themselves: fills, corrections, deletions. */
    DATA;

    static ChangeKind of(LintReport report) {
        Set<Work> works =
                report.statements().stream().map(StatementReport::work).collect(Collectors.toSet());
        if (works.contains(Work.DML)) {
            return DATA;
        }
        return works.contains(Work.INDEX) && !works.contains(Work.REWRITE) ? INDEX : SCHEMA;
    }
}
