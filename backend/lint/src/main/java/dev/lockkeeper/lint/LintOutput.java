package dev.lockkeeper.lint;

import dev.lockkeeper.lint.layout.Note;
import dev.lockkeeper.lint.output.CheckedScript;
import dev.lockkeeper.lint.output.Frame;
import dev.lockkeeper.lint.output.Outcome;
import dev.lockkeeper.lint.output.ReportFormat;
import dev.lockkeeper.lint.output.ReportWriter;
import dev.lockkeeper.lint.output.Version;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shapes in which a report can be had, as docs/linter.md describes them. */
public enum LintOutput {
    JSON(ReportFormat.JSON, "json"),
    SARIF(ReportFormat.SARIF, "sarif"),
    MARKDOWN(ReportFormat.MARKDOWN, "md"),
    JUNIT(ReportFormat.JUNIT, "xml"),
    GITHUB(ReportFormat.GITHUB, "github.txt"),
    TEXT(ReportFormat.TEXT, "txt");

    private static final int UNREAD = 3;

    private final ReportFormat format;
    private final String extension;

    LintOutput(ReportFormat format, String extension) {
        this.format = format;
        this.extension = extension;
    }

    public String mediaType() {
        return format.mediaType();
    }

    /** What the name of a file of this kind ends in, without the dot. */
    public String extension() {
        return extension;
    }

    /** As people ask for it, such as "sarif". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word; case does not matter. */
    public static Optional<LintOutput> of(String word) {
        return Arrays.stream(values())
                .filter(output -> output.name().equalsIgnoreCase(word))
                .findFirst();
    }

    public void write(LintOutcome outcome, Writer out) {
        var frame = new Frame(Version.CURRENT, outcome.server(), outcome.failOn(), outcome.rulesAddress(), false);
        var writer = format.open(out, frame);
        var checked = CheckedScript.of(outcome);
        checked.forEach(writer::script);
        notes(outcome, writer);
        writer.end(new Outcome(exitCode(checked, outcome.failOn()), outcome.tier()));
    }

    private static void notes(LintOutcome outcome, ReportWriter writer) {
        outcome.notes().forEach(note -> writer.note(new Note(note.path(), note.line(), note.message())));
        var leftOut = outcome.report().leftOut();
        if (leftOut != null && !outcome.scripts().isEmpty()) {
            var first = outcome.scripts().get(0).name();
            writer.note(new Note(first, 0, "Only the gravest findings are listed; " + leftOut + " more are not."));
        }
    }

    /** As the command line ends: a statement that cannot be read goes before findings. */
    private static int exitCode(List<CheckedScript> checked, Severity failOn) {
        if (checked.stream().anyMatch(script -> script.unread() > 0)) {
            return UNREAD;
        }
        return checked.stream().anyMatch(script -> script.over(failOn) > 0) ? 1 : 0;
    }
}
