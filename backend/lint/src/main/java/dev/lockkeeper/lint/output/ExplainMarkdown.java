package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.ExplainReport.Advised;
import java.io.Writer;
import java.util.Locale;

/** Advice on a plan for a comment on a pull request. */
final class ExplainMarkdown {

    private ExplainMarkdown() {}

    static void write(ExplainOutcome outcome, Writer writer) {
        var out = new Writing(writer);
        var problem = outcome.report().problem();
        out.line("### " + MarkdownText.escape(outcome.path())).line("");
        if (problem == null) {
            out.line(outcome.sentence() + "." + (outcome.report().more() ? " " + ExplainOutcome.MORE : ""));
            outcome.report().advice().forEach(advised -> advice(out, outcome, advised));
        } else {
            out.line("**Line " + problem.line() + ":** " + MarkdownText.escape(problem.message()));
        }
        out.flush();
    }

    private static void advice(Writing out, ExplainOutcome outcome, Advised advised) {
        var severity = advised.severity().name().toLowerCase(Locale.ROOT);
        out.line("")
                .line("**" + severity + "**, " + MarkdownText.code(outcome.place(advised.step())) + ": "
                        + MarkdownText.escape(advised.message()))
                .line("")
                .line(MarkdownText.escape(advised.why()));
        if (!advised.sql().isEmpty()) {
            out.line("").text(Fence.around("sql", String.join("\n", advised.sql())));
        }
        if (advised.price() != null) {
            out.line("").line("What it costs: " + MarkdownText.escape(advised.price()));
        }
    }
}
