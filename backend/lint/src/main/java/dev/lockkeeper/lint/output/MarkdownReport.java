package dev.lockkeeper.lint.output;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.layout.Note;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comment on a pull request: the tier, then the findings table by table, never longer than a comment may be. */
final class MarkdownReport implements ReportWriter {

    /** By this line whoever posts the next comment finds the one to replace. */
    static final String MARKER = "<!-- lockkeeper-lint -->";

    /** GitHub takes 65,536 characters. */
    static final int LONGEST = 60_000;

    private static final String NO_TABLE = "";
    private static final int MOST_FINDINGS = 2_000;

    private final Writing out;
    private final Frame frame;
    private final Tally tally = new Tally();
    private final Map<String, List<Line>> tables = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private int kept;
    private int leftOut;

    private record Line(String path, Finding finding) {}

    MarkdownReport(Writer out, Frame frame) {
        this.out = new Writing(out);
        this.frame = frame;
    }

    @Override
    public void script(CheckedScript script) {
        tally.add(script);
        script.findings().stream()
                .filter(finding -> finding.waiver() == null && !script.wayBack())
                .forEach(finding -> keep(new Line(script.path(), finding)));
    }

    private void keep(Line line) {
        if (kept == MOST_FINDINGS) {
            leftOut++;
            return;
        }
        kept++;
        var table = line.finding().table() == null
                ? NO_TABLE
                : line.finding().table().toString();
        tables.computeIfAbsent(table, unseen -> new ArrayList<>()).add(line);
    }

    @Override
    public void note(Note note) {
        notes.add(note);
    }

    @Override
    public void end(Outcome outcome) {
        var text = new StringBuilder(head(outcome));
        tables.entrySet().stream()
                .sorted(comparing(entry -> gravest(entry.getValue()), reverseOrder()))
                .forEach(entry -> table(text, entry.getKey(), entry.getValue()));
        notes.forEach(note -> append(
                text, "- " + MarkdownText.code(note.path()) + ": " + MarkdownText.escape(note.message()) + "\n"));
        if (leftOut > 0) {
            text.append("\n_").append(leftOut).append(" more did not fit into this comment._\n");
        }
        out.text(text.toString()).flush();
    }

    private String head(Outcome outcome) {
        var tier = outcome.tier();
        var risk = tier == null
                ? "### Migration check\n\n"
                : "### Risk: " + tier.spoken() + "\n\n" + MarkdownText.escape(tier.sentence()) + "\n"
                        + said("To lower it", tier.cheapestChange())
                        + said("Will fail", tier.willFail());
        return MARKER + "\n" + risk + "\n" + tally.sentence() + ".\n\n";
    }

    private static String said(String what, @Nullable String sentence) {
        return sentence == null ? "" : "\n" + what + ": " + MarkdownText.escape(sentence) + "\n";
    }

    private static int gravest(List<Line> lines) {
        return lines.stream()
                .mapToInt(line -> line.finding().severity().ordinal())
                .max()
                .orElse(0);
    }

    private void table(StringBuilder text, String table, List<Line> lines) {
        var sorted = lines.stream()
                .sorted(comparing((Line line) -> line.finding().severity(), reverseOrder()))
                .toList();
        var name = table.equals(NO_TABLE) ? "Elsewhere" : MarkdownText.code(table);
        var opened = gravest(lines) > 1 ? "<details open>" : "<details>";
        var before = text.length();
        append(text, opened + "<summary>" + name + ": " + counts(lines) + "</summary>\n\n");
        if (text.length() == before) {
            leftOut += lines.size() - 1;
            return;
        }
        sorted.forEach(line -> append(text, finding(line)));
        text.append("\n</details>\n\n");
    }

    private static String counts(List<Line> lines) {
        return lines.size() + (lines.size() == 1 ? " finding" : " findings");
    }

    /** Whatever does not fit is left out as a whole, and counted. */
    private void append(StringBuilder text, String piece) {
        if (text.length() + piece.length() > LONGEST) {
            leftOut++;
        } else {
            text.append(piece);
        }
    }

    private String finding(Line line) {
        var finding = line.finding();
        var place = MarkdownText.code(line.path() + ":" + finding.line());
        var said = "- **" + SarifResults.level(finding.severity()) + "** " + Cited.markdown(finding, frame) + " ("
                + place + ", " + rule(finding) + ")\n";
        return finding.saferSql() == null ? said : said + safer(finding.saferTitle(), finding.saferSql());
    }

    private String rule(Finding finding) {
        var name = MarkdownText.code(finding.ruleId());
        var page = frame.page(finding.page());
        return page == null
                ? name + ", " + MarkdownText.code(frame.reading(finding))
                : "[" + name + "](<" + page.replaceAll("[<>\\s]", "") + ">)";
    }

    private static String safer(String title, String sql) {
        var fence = Fence.around("sql", sql).indent(2);
        return "  <details><summary>" + title + "</summary>\n\n" + fence + "\n  </details>\n";
    }
}
