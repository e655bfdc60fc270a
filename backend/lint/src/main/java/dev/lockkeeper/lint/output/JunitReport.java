package dev.lockkeeper.lint.output;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.layout.Note;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** One suite per script, one test case per statement: what CI servers show beside the tests. */
final class JunitReport implements ReportWriter {

    private final Xml xml;
    private final Severity threshold;
    private final Frame frame;

    JunitReport(Writer out, Frame frame) {
        this.xml = new Xml(out);
        this.threshold = frame.threshold();
        this.frame = frame;
        xml.begin().open("testsuites").attribute("name", "lockkeeper-lint").attribute("time", "0");
    }

    @Override
    public void script(CheckedScript script) {
        var statements = script.report().statements();
        xml.open("testsuite")
                .attribute("name", script.path())
                .attribute("tests", statements.size())
                .attribute(
                        "failures",
                        statements.stream()
                                .filter(statement -> fails(script, statement))
                                .count())
                .attribute("errors", script.unread())
                .attribute("skipped", 0)
                .attribute("time", "0");
        statements.forEach(statement -> testCase(script, statement));
        xml.close();
    }

    private void testCase(CheckedScript script, StatementReport statement) {
        xml.open("testcase")
                .attribute(
                        "name", statement.number() + " " + statement.kind() + " (line " + statement.startLine() + ")")
                .attribute("classname", script.path())
                .attribute("time", "0");
        verdict(script, statement);
        var rest = said(script, statement, false);
        if (!rest.isEmpty()) {
            xml.open("system-out").text(text(script, rest)).close();
        }
        xml.close();
    }

    private void verdict(CheckedScript script, StatementReport statement) {
        var counted = said(script, statement, true);
        if (CheckedScript.unread(statement)) {
            problem("error", "This statement cannot be read.", "unparsed", script, counted);
        } else if (!counted.isEmpty()) {
            var first = counted.get(0);
            problem("failure", Cited.text(first), first.ruleId(), script, counted);
        }
    }

    private void problem(String element, String message, String type, CheckedScript script, List<Finding> findings) {
        xml.open(element)
                .attribute("message", message)
                .attribute("type", type)
                .text(text(script, findings))
                .close();
    }

    private boolean fails(CheckedScript script, StatementReport statement) {
        return !CheckedScript.unread(statement)
                && !said(script, statement, true).isEmpty();
    }

    private List<Finding> said(CheckedScript script, StatementReport statement, boolean counted) {
        return statement.findings().stream()
                .filter(finding -> (!script.wayBack() && CheckedScript.counts(finding, threshold)) == counted)
                .toList();
    }

    private String text(CheckedScript script, List<Finding> findings) {
        return findings.stream().map(finding -> text(script, finding)).collect(joining("\n"));
    }

    private String text(CheckedScript script, Finding finding) {
        var waived =
                finding.waiver() == null ? "" : "waived (" + finding.waiver().reason() + ") ";
        var safer = finding.saferSql() == null ? "" : "\n" + finding.saferTitle() + ":\n" + finding.saferSql();
        return script.path() + ":" + finding.line() + ":" + finding.column() + " " + waived
                + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.ruleId() + "\n"
                + Cited.text(finding) + safer + "\nPage: " + frame.reading(finding) + "\n";
    }

    /** What concerns files has no place among test cases. */
    @Override
    public void note(Note note) {}

    @Override
    public void end(Outcome outcome) {
        xml.close().end();
    }
}
