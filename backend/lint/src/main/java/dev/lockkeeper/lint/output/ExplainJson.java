package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.ExplainReport.Advised;
import dev.lockkeeper.lint.ExplainReport.Step;
import dev.lockkeeper.lint.Severity;
import java.io.Writer;

/** Advice on a plan for machines. What is not known is left out. */
final class ExplainJson {

    private static final int FORMAT_VERSION = 1;

    private ExplainJson() {}

    static void write(ExplainOutcome outcome, Writer writer) {
        var out = new Json(writer).open();
        out.put("version", FORMAT_VERSION);
        out.open("tool")
                .put("name", "lockkeeper-lint")
                .put("version", Version.CURRENT)
                .close();
        out.put("path", outcome.path());
        var report = outcome.report();
        var problem = report.problem();
        if (problem != null) {
            out.open("problem")
                    .put("line", problem.line())
                    .put("message", problem.message())
                    .close();
        }
        out.openList("advice");
        report.advice().forEach(advised -> advice(out, advised));
        out.closeList().open("plan");
        out.put("planningMs", report.planningMs()).put("executionMs", report.executionMs());
        out.openList("steps");
        report.steps().forEach(step -> step(out, step));
        out.closeList().put("more", report.more()).close();
        summary(out, outcome);
        out.close().end();
    }

    private static void advice(Json out, Advised advised) {
        out.open()
                .put("kind", advised.kind())
                .put("severity", advised.severity())
                .put("step", advised.step())
                .put("message", advised.message())
                .put("why", advised.why())
                .put("sql", advised.sql())
                .put("price", advised.price())
                .close();
    }

    private static void step(Json out, Step step) {
        out.open()
                .put("id", step.id())
                .put("depth", step.depth())
                .put("role", step.role())
                .put("title", step.title())
                .put("rows", step.rows())
                .put("expectedRows", step.expectedRows())
                .put("removedRows", step.removedRows())
                .put("ownMs", step.ownMs())
                .put("share", step.share())
                .close();
    }

    private static void summary(Json out, ExplainOutcome outcome) {
        out.open("summary")
                .put("errors", outcome.count(Severity.ERROR))
                .put("warnings", outcome.count(Severity.WARN))
                .put("notes", outcome.count(Severity.INFO))
                .put("failOn", outcome.failOn())
                .put("exitCode", outcome.exitCode())
                .close();
    }
}
