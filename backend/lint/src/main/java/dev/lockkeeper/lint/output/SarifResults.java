package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import java.util.Locale;

/** The results of one script. */
final class SarifResults {

    private final Json json;
    private final Frame frame;
    private final CheckedScript script;
    private final SarifRules rules;
    private final Regions regions;
    private final Fingerprints fingerprints;

    SarifResults(Json json, Frame frame, CheckedScript script, SarifRules rules) {
        this.json = json;
        this.frame = frame;
        this.script = script;
        this.rules = rules;
        this.regions = new Regions(script.sql());
        this.fingerprints = new Fingerprints(script.path());
    }

    void write(Finding finding, StatementReport statement) {
        json.newline()
                .open()
                .put("ruleId", finding.ruleId())
                .put("ruleIndex", rules.index(finding.ruleId()))
                .put("kind", "fail")
                .put("level", script.wayBack() ? "note" : level(finding.severity()))
                .open("message")
                .put("text", message(finding))
                .put("markdown", markdown(finding))
                .close();
        location(regions.of(finding, statement));
        json.open("partialFingerprints")
                .put("lockkeeper/v1", fingerprints.of(finding, statement))
                .close();
        suppression(finding);
        properties(finding);
        json.close();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARN -> "warning";
            case INFO -> "note";
        };
    }

    private static String message(Finding finding) {
        var said = Cited.text(finding);
        return finding.saferSql() == null ? said : said + "\n\n" + finding.saferTitle() + ":\n" + finding.saferSql();
    }

    private String markdown(Finding finding) {
        var message = Cited.markdown(finding, frame);
        return finding.saferSql() == null
                ? message
                : message + "\n\n" + finding.saferTitle() + ":\n\n" + Fence.around("sql", finding.saferSql());
    }

    private void location(Region region) {
        json.openList("locations").open().open("physicalLocation");
        json.open("artifactLocation").put("uri", Addresses.of(script.path())).close();
        json.open("region")
                .put("startLine", region.line())
                .put("startColumn", region.column())
                .put("endLine", region.endLine())
                .put("endColumn", region.endColumn());
        json.close().close().close().closeList();
    }

    private void suppression(Finding finding) {
        var waiver = finding.waiver();
        if (waiver != null) {
            json.openList("suppressions").open();
            json.put("kind", "inSource").put("status", "accepted").put("justification", waiver.reason());
            json.close().closeList();
        }
    }

    private void properties(Finding finding) {
        json.open("properties")
                .put("severity", finding.severity())
                .put("channel", finding.channel())
                .put("work", finding.work().name().toLowerCase(Locale.ROOT))
                .put("table", finding.table() == null ? null : finding.table().toString())
                .put("lock", finding.lock() == null ? null : finding.lock().sqlName())
                .put("blocks", finding.blocks())
                .put("estimate", finding.estimate())
                .put("needs", finding.needs())
                .put("wayBack", script.wayBack());
        var cited = finding.citation();
        if (cited != null) {
            json.open("decision")
                    .put("name", cited.decision())
                    .put("says", cited.says())
                    .put("guard", cited.guard())
                    .put("page", frame.decision(cited))
                    .close();
        }
        json.close();
    }
}
