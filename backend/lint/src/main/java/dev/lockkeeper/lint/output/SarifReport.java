package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.layout.Note;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** SARIF 2.1.0: one run, results as they come, then the rules they name. */
final class SarifReport implements ReportWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Json json;
    private final SarifRules rules;
    private final Frame frame;
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Note> notes = new ArrayList<>();
    private final Tally tally = new Tally();

    SarifReport(Writer out, Frame frame) {
        this.json = new Json(out);
        this.frame = frame;
        this.rules = new SarifRules(frame);
        json.open()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .openList("runs")
                .open();
        json.put("columnKind", "utf16CodeUnits").openList("results");
    }

    @Override
    public void script(CheckedScript script) {
        tally.add(script);
        files.add(script.path());
        var results = new SarifResults(json, frame, script, rules);
        for (StatementReport statement : script.report().statements()) {
            for (Finding finding : statement.findings()) {
                results.write(finding, statement);
            }
        }
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    @Override
    public void end(Outcome outcome) {
        json.closeList().openList("artifacts");
        files.forEach(this::artifact);
        json.closeList().openList("invocations").open();
        json.put("executionSuccessful", tally.unread() == 0);
        if (outcome.exitCode() != null) {
            json.put("exitCode", outcome.exitCode());
        }
        json.openList("toolExecutionNotifications");
        notes.forEach(this::notification);
        json.closeList().close().closeList();
        tool();
        json.close().closeList().close().end();
    }

    private void artifact(String path) {
        json.open().open("location").put("uri", Addresses.of(path)).close();
        json.put("sourceLanguage", "sql")
                .put("roles", List.of("analysisTarget"))
                .close();
    }

    private void notification(Note note) {
        json.open().put("level", "note").open("message").put("text", note.message());
        json.close().openList("locations").open().open("physicalLocation");
        json.open("artifactLocation").put("uri", Addresses.of(note.path())).close();
        if (note.line() > 0) {
            json.open("region").put("startLine", note.line()).close();
        }
        json.close().close().closeList().close();
    }

    private void tool() {
        json.open("tool").open("driver").put("name", "Lockkeeper").put("version", frame.version());
        json.put("informationUri", frame.page("/rules"));
        rules.write(json);
        json.close().close();
    }
}
