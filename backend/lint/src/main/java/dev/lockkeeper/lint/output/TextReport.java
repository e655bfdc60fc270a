package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.layout.Note;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For people at a terminal. */
final class TextReport implements ReportWriter {

    private static final String INDENT = "    ";

    private final Writing out;
    private final Ink ink;
    private final Frame frame;
    private final Tally tally = new Tally();

    TextReport(Writer out, Frame frame) {
        this.out = new Writing(out);
        this.ink = new Ink(frame.colour());
        this.frame = frame;
    }

    @Override
    public void script(CheckedScript script) {
        tally.add(script);
        script.findings().forEach(finding -> finding(script, finding));
    }

    private void finding(CheckedScript script, Finding finding) {
        var place = script.path() + ":" + finding.line() + ":" + finding.column();
        var role = script.wayBack() ? " (way back)" : "";
        out.line(ink.bold(Plain.line(place)) + " " + severity(finding) + " " + Plain.line(finding.message()) + " "
                + ink.faint("[" + finding.ruleId() + "]" + role));
        if (finding.citation() != null) {
            detail("decided", finding.citation().words());
        }
        if (finding.waiver() != null) {
            detail("waived", finding.waiver().reason());
            return;
        }
        detail("locks", locked(finding));
        detail("waits", finding.estimate());
        detail("needs", finding.needs());
        safer(finding.saferSql());
        detail("page", frame.reading(finding));
    }

    private static @Nullable String locked(Finding finding) {
        var lock = finding.lock();
        if (lock == null || finding.table() == null) {
            return null;
        }
        var waits = finding.blocks() == null ? "" : ": " + finding.blocks() + " wait";
        return finding.table() + " in " + lock.sqlName() + " mode" + waits;
    }

    private String severity(Finding finding) {
        var word = finding.severity().name().toLowerCase(Locale.ROOT);
        return finding.waiver() == null ? ink.of(finding.severity(), word) : ink.faint("waived " + word);
    }

    private void detail(String label, @Nullable String text) {
        if (text != null) {
            out.line("  " + label + ": " + Plain.line(text));
        }
    }

    private void safer(@Nullable String sql) {
        if (sql != null) {
            out.line("  safer:");
            sql.lines().forEach(line -> out.line(INDENT + Plain.line(line)));
        }
    }

    @Override
    public void note(Note note) {
        var line = note.line() == 0 ? "" : ":" + note.line();
        out.line(ink.bold(Plain.line(note.path() + line)) + " note " + Plain.line(note.message()));
    }

    @Override
    public void end(Outcome outcome) {
        var tier = outcome.tier();
        if (tier != null) {
            out.line("Risk: " + tier.spoken() + ". " + Plain.line(tier.sentence()));
            detail("lower by", tier.cheapestChange());
            if (tier.willFail() != null) {
                out.line(ink.of(Severity.ERROR, "Will fail: " + Plain.line(tier.willFail())));
            }
        }
        var grave = tally.open(Severity.ERROR) + tally.unread() > 0;
        var sentence = tally.sentence() + ".";
        out.line(grave ? ink.of(Severity.ERROR, sentence) : sentence);
        out.flush();
    }
}
