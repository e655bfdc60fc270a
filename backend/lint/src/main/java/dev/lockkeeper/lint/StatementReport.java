package dev.lockkeeper.lint;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Set;

/**
 * One statement with what it locks, does and is told.
 *
 * @param number 1-based in its script
 * @param kind such as "ALTER TABLE ADD COLUMN"
 * @param work the heaviest work on an existing table
 * @param tableWork every pass over an existing table
 * @param transaction statements of equal number commit together; numbers rise through the scripts
 * @param lockTimeout whether a usable lock_timeout is in force
 */
public record StatementReport(
        int number,
        int startLine,
        int endLine,
        int startOffset,
        int endOffset,
        String sql,
        String kind,
        List<LockTaken> locks,
        Work work,
        List<Finding> findings,
        List<TableWork> tableWork,
        int transaction,
        boolean lockTimeout) {

    public StatementReport {
        locks = Lists.copy(locks);
        findings = Lists.copy(findings);
        tableWork = Lists.copy(tableWork);
    }

    StatementReport listing(Set<Finding> kept) {
        return with(findings.stream().filter(kept::contains).toList());
    }

    /** The same with other findings. */
    public StatementReport with(List<Finding> others) {
        return new StatementReport(
                number,
                startLine,
                endLine,
                startOffset,
                endOffset,
                sql,
                kind,
                locks,
                work,
                others,
                tableWork,
                transaction,
                lockTimeout);
    }
}
