package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LockSpan;
import dev.lockkeeper.lint.LockTimeline;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.layout.Note;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** For programs; docs/linter.md describes it. */
final class JsonReport implements ReportWriter {

    /** Goes up when something is taken away or means something else; what is added does not count. */
    static final int VERSION = 1;

    private final Json json;
    private final Frame frame;
    private final Tally tally = new Tally();
    private final List<Note> notes = new ArrayList<>();

    JsonReport(Writer out, Frame frame) {
        this.json = new Json(out);
        this.frame = frame;
        json.open().put("version", VERSION);
        json.open("tool").put("name", "lockkeeper-lint").put("version", frame.version());
        json.close().put("server", frame.server()).openList("scripts");
    }

    @Override
    public void script(CheckedScript script) {
        tally.add(script);
        var findings = new JsonFinding(json, frame, script);
        json.open()
                .put("path", script.path())
                .put("role", script.report().role())
                .put("inTransaction", script.report().inTransaction())
                .openList("statements");
        script.report().statements().forEach(statement -> statement(statement, findings));
        json.closeList().close();
    }

    private void statement(StatementReport statement, JsonFinding findings) {
        json.newline()
                .open()
                .put("n", statement.number())
                .put("kind", statement.kind())
                .put("line", statement.startLine())
                .put("endLine", statement.endLine())
                .put("start", statement.startOffset())
                .put("end", statement.endOffset())
                .put("transaction", statement.transaction())
                .put("lockTimeout", statement.lockTimeout())
                .put("work", statement.work());
        locks(statement);
        json.openList("findings");
        for (Finding finding : statement.findings()) {
            findings.write(finding, statement);
        }
        json.closeList().close();
    }

    private void locks(StatementReport statement) {
        json.openList("locks");
        statement.locks().forEach(lock -> json.open()
                .put("relation", lock.table().toString())
                .put("mode", lock.mode().sqlName())
                .close());
        json.closeList();
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    @Override
    public void end(Outcome outcome) {
        json.closeList().openList("notes");
        notes.forEach(note -> json.open()
                .put("path", note.path())
                .put("line", note.line())
                .put("message", note.message())
                .close());
        json.closeList();
        summary(outcome);
        tier(outcome);
        json.close().end();
    }

    private void summary(Outcome outcome) {
        json.open("summary")
                .put("scripts", tally.scripts())
                .put("statements", tally.statements())
                .put("unread", tally.unread())
                .put("errors", tally.open(Severity.ERROR))
                .put("warnings", tally.open(Severity.WARN))
                .put("notes", tally.open(Severity.INFO))
                .put("waived", tally.waived())
                .put("failOn", frame.threshold());
        if (outcome.exitCode() != null) {
            json.put("exitCode", outcome.exitCode());
        }
        json.close();
    }

    private void tier(Outcome outcome) {
        var tier = outcome.tier();
        if (tier != null) {
            json.open("risk")
                    .put("tier", tier.name())
                    .put("sentence", tier.sentence())
                    .put("cheapestChange", tier.cheapestChange())
                    .put("willFail", tier.willFail())
                    .put("policy", tier.policy());
            var timeline = tier.timeline();
            if (timeline != null) {
                timeline(timeline);
            }
            json.close();
        }
    }

    private void timeline(LockTimeline timeline) {
        json.open("timeline").openList("spans");
        timeline.spans().forEach(this::span);
        json.closeList().put("leftOut", timeline.leftOut()).close();
    }

    /** In the words of the API, which writes the record as it is. */
    private void span(LockSpan span) {
        json.open().put("transaction", span.transaction());
        json.open("table")
                .put("schema", span.table().schema())
                .put("name", span.table().name())
                .close();
        json.put("mode", span.mode().name())
                .put("waiting", span.waiting().name())
                .put("script", span.script())
                .put("statement", span.statement())
                .put("lastScript", span.lastScript())
                .put("lastStatement", span.lastStatement())
                .put("startsAfter", span.startsAfter())
                .put("seconds", span.seconds())
                .put("rows", span.rows())
                .put("known", span.known())
                .put("assumed", span.assumed())
                .put("arithmetic", span.arithmetic())
                .close();
    }
}
