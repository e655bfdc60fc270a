package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockSpan;
import dev.lockkeeper.lint.LockTimeline;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Tier;
import java.io.StringWriter;
import java.util.List;

/** SQL that has been linted and reported. */
final class Reported {

    static final String DANGEROUS = """
            CREATE INDEX i ON orders (customer_id);
            -- lockkeeper:allow drop-column gone since May
            ALTER TABLE orders
              DROP COLUMN x;
            SELEC 1;
            """;

    private static final LockTimeline TIMELINE = new LockTimeline(
            List.of(new LockSpan(
                    1,
                    TableName.of("orders"),
                    LockMode.SHARE,
                    LockSpan.Waiting.WRITERS,
                    "a.sql",
                    1,
                    "a.sql",
                    2,
                    0,
                    2.4,
                    1_000_000,
                    false,
                    true,
                    "1,000,000 rows (assumed)")),
            3);

    private Reported() {}

    static String as(ReportFormat format, String path, String sql) {
        var frame = new Frame("test", 18, Severity.ERROR, "https://lint.example", false);
        return as(format, frame, path, sql);
    }

    static String as(ReportFormat format, Frame frame, String path, String sql) {
        var out = new StringWriter();
        var writer = format.open(out, frame);
        var report = Linter.lint(List.of(new Script(path, sql, true)), LintContext.of(18));
        report.scripts().forEach(script -> writer.script(new CheckedScript(path, sql, script)));
        var tier = new Tier("high", 2, "Something is <b>lost</b>.", null, "It is refused.", TIMELINE, 7);
        writer.end(new Outcome(3, tier));
        return out.toString();
    }
}
