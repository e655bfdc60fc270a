package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.layout.Note;
import java.io.Writer;

/** Commands that GitHub's runner turns into annotations at the lines of a pull request. */
final class GithubReport implements ReportWriter {

    private final Writing out;
    private final Tally tally = new Tally();

    GithubReport(Writer out, Frame frame) {
        this.out = new Writing(out);
    }

    @Override
    public void script(CheckedScript script) {
        tally.add(script);
        var regions = new Regions(script.sql());
        for (var statement : script.report().statements()) {
            statement.findings().stream()
                    .filter(finding -> finding.waiver() == null)
                    .forEach(finding -> annotate(script, finding, regions.of(finding, statement)));
        }
    }

    private void annotate(CheckedScript script, Finding finding, Region region) {
        var columns =
                region.line() == region.endLine() ? ",col=" + region.column() + ",endColumn=" + region.endColumn() : "";
        var safer = finding.saferSql() == null ? "" : "\n\n" + finding.saferTitle() + ":\n" + finding.saferSql();
        out.line("::" + command(script, finding) + " file=" + property(script.path()) + ",line=" + region.line()
                + ",endLine=" + region.endLine() + columns + ",title=" + property(finding.ruleId()) + "::"
                + message(Cited.text(finding) + safer));
    }

    private static String command(CheckedScript script, Finding finding) {
        if (script.wayBack() || finding.severity() == Severity.INFO) {
            return "notice";
        }
        return finding.severity() == Severity.ERROR ? "error" : "warning";
    }

    @Override
    public void note(Note note) {
        var line = note.line() == 0 ? "" : ",line=" + note.line();
        out.line("::notice file=" + property(note.path()) + line + "::" + message(note.message()));
    }

    @Override
    public void end(Outcome outcome) {
        out.line(tally.sentence() + ".");
        out.flush();
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
