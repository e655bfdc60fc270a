package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.source.Lines;

/** Finds out where in a script a finding begins and ends. */
final class Regions {

    private final String sql;
    private final Lines lines;

    Regions(String sql) {
        this.sql = sql;
        this.lines = new Lines(sql);
    }

    /** The whole statement when the finding stands at its beginning, else the rest of its line. */
    Region of(Finding finding, StatementReport statement) {
        int from = Math.min(lines.offset(finding.line(), finding.column()), sql.length());
        int to = from == statement.startOffset() ? Math.min(statement.endOffset(), sql.length()) : endOfLine(from);
        return new Region(finding.line(), finding.column(), lines.line(to), lines.column(to));
    }

    private int endOfLine(int from) {
        int feed = sql.indexOf('\n', from);
        int end = feed < 0 ? sql.length() : feed;
        return end > from && sql.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
