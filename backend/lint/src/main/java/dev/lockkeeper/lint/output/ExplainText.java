package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.ExplainReport.Advised;
import dev.lockkeeper.lint.ExplainReport.Step;
import dev.lockkeeper.lint.Severity;
import java.io.Writer;
import java.util.Locale;
import java.util.Objects;

/** Advice on a plan for people at a terminal. */
final class ExplainText {

    private static final String INDENT = "    ";

    private final Writing out;
    private final Ink ink;

    ExplainText(Writer out, boolean colour) {
        this.out = new Writing(out);
        this.ink = new Ink(colour);
    }

    void write(ExplainOutcome outcome) {
        var problem = outcome.report().problem();
        if (problem == null) {
            outcome.report().advice().forEach(advised -> advice(outcome, advised));
            end(outcome);
        } else {
            out.line(ink.bold(Plain.line(outcome.path() + ":" + problem.line())) + " " + ink.of(Severity.ERROR, "error")
                    + " " + Plain.line(problem.message()));
        }
        out.flush();
    }

    private void advice(ExplainOutcome outcome, Advised advised) {
        var word = advised.severity().name().toLowerCase(Locale.ROOT);
        out.line(ink.bold(Plain.line(outcome.path() + ": " + outcome.place(advised.step()))) + ": "
                + ink.of(advised.severity(), word) + " " + Plain.line(advised.message()) + " "
                + ink.faint("[" + advised.kind() + "]"));
        out.line("  why: " + Plain.line(advised.why()));
        if (!advised.sql().isEmpty()) {
            out.line("  run:");
            advised.sql().forEach(sql -> sql.lines().forEach(line -> out.line(INDENT + Plain.line(line))));
        }
        if (advised.price() != null) {
            out.line("  costs: " + Plain.line(advised.price()));
        }
    }

    private void end(ExplainOutcome outcome) {
        var report = outcome.report();
        report.slowest().ifPresent(step -> out.line(Plain.line(slowest(step))));
        if (report.more()) {
            out.line(ExplainOutcome.MORE);
        }
        var sentence = outcome.sentence() + ".";
        out.line(outcome.count(Severity.ERROR) > 0 ? ink.of(Severity.ERROR, sentence) : sentence);
    }

    private static String slowest(Step step) {
        return String.format(
                Locale.ROOT,
                "Slowest: step %d, %s, %.2f ms by itself (%d %%).",
                step.id(),
                step.title(),
                Objects.requireNonNull(step.ownMs()),
                step.share());
    }
}
