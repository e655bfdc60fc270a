package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Citation;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Waiver;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The findings of one script in JSON. */
final class JsonFinding {

    private final Json json;
    private final Frame frame;
    private final Regions regions;
    private final Fingerprints fingerprints;

    JsonFinding(Json json, Frame frame, CheckedScript script) {
        this.json = json;
        this.frame = frame;
        this.regions = new Regions(script.sql());
        this.fingerprints = new Fingerprints(script.path());
    }

    void write(Finding finding, StatementReport statement) {
        json.open()
                .put("rule", finding.ruleId())
                .put("severity", finding.severity())
                .put("channel", finding.channel())
                .put("message", finding.message());
        place(regions.of(finding, statement));
        lock(finding);
        json.put("work", finding.work())
                .put("why", finding.why())
                .put("estimate", finding.estimate())
                .put("needs", finding.needs())
                .put("assumed", finding.assumed());
        json.put(
                "consequences",
                finding.consequences().stream()
                        .map(consequence -> consequence.name().toLowerCase(Locale.ROOT))
                        .toList());
        json.put("saferSql", finding.saferSql());
        plan(finding.plan());
        waiver(finding.waiver());
        citation(finding.citation());
        json.put("fingerprint", fingerprints.of(finding, statement))
                .put("page", frame.reading(finding))
                .close();
    }

    private void place(Region region) {
        json.put("line", region.line())
                .put("column", region.column())
                .put("endLine", region.endLine())
                .put("endColumn", region.endColumn());
    }

    private void lock(Finding finding) {
        json.put("table", finding.table() == null ? null : finding.table().toString())
                .put("lock", finding.lock() == null ? null : finding.lock().sqlName())
                .put("blocks", finding.blocks());
    }

    private void plan(@Nullable Plan plan) {
        if (plan == null) {
            return;
        }
        json.open("plan").openList("scripts");
        plan.scripts().forEach(script -> json.open()
                .put("name", script.name())
                .put("sql", script.sql())
                .put("inTransaction", script.inTransaction())
                .put("purpose", script.purpose())
                .put("release", script.release())
                .close());
        json.closeList().put("obligations", plan.obligations()).close();
    }

    private void citation(@Nullable Citation citation) {
        if (citation != null) {
            json.open("decision")
                    .put("name", citation.decision())
                    .put("says", citation.says())
                    .put("guard", citation.guard())
                    .put("page", frame.decision(citation))
                    .close();
        }
    }

    private void waiver(@Nullable Waiver waiver) {
        if (waiver != null) {
            json.open("waiver")
                    .put("reason", waiver.reason())
                    .put("line", waiver.line())
                    .put("until", waiver.until() == null ? null : waiver.until().toString())
                    .close();
        }
    }
}
