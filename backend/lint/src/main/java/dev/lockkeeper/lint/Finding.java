package dev.lockkeeper.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one place.
 *
 * @param line 1-based in the script
 * @param column 1-based in the line
 * @param blocks "reads and writes" or "writes", null when nobody waits
 * @param assumed rests on assumed sizes or types
 * @param consequences what it means beyond locks and time
 * @param waiver who reads it need not act on it, and why; null when nobody said so
 */
public record Finding(
        String ruleId,
        Severity severity,
        String message,
        int line,
        int column,
        @Nullable TableName table,
        @Nullable LockMode lock,
        @Nullable String blocks,
        Work work,
        String why,
        @Nullable String saferSql,
        boolean assumed,
        List<Consequence> consequences,
        @Nullable Waiver waiver) {

    public Finding {
        consequences = List.copyOf(consequences);
    }

    public Finding waivedBy(Waiver by) {
        return new Finding(
                ruleId,
                severity,
                message,
                line,
                column,
                table,
                lock,
                blocks,
                work,
                why,
                saferSql,
                assumed,
                consequences,
                by);
    }
}
