package dev.lockkeeper.decision.adr;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A Markdown text cut at its headings, which are those that CommonMark sees: not what stands in code.
 *
 * @param before what stands before the first heading
 * @param comments what is left out, since it speaks to whoever edits the file
 */
record Outline(String before, List<Section> sections, List<String> comments) {

    /** A heading as it reads, and the text below it as it was written. */
    record Section(int level, String heading, String body) {}

    private record Cut(int from, int to, int level, String heading) {}

    private static final int DEEPEST = 40;
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser BLOCKS = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().extensions(TABLES).build();

    static Outline of(String text, int deepest) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var document = BLOCKS.parse(text);
        var comments = blankComments(document, lines);
        var cuts = new ArrayList<Cut>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= deepest) {
                var words = PLAIN.render(node);
                comments.addAll(AdrComment.in(words));
                cuts.add(new Cut(first(node), last(node) + 1, heading.getLevel(), AdrComment.without(words)));
            }
        }
        return new Outline(
                body(lines, 0, cuts.isEmpty() ? lines.size() : cuts.get(0).from()), sections(lines, cuts), comments);
    }

    private static List<Section> sections(List<String> lines, List<Cut> cuts) {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < cuts.size(); i++) {
            var cut = cuts.get(i);
            var end = i + 1 < cuts.size() ? cuts.get(i + 1).from() : lines.size();
            sections.add(new Section(cut.level(), cut.heading(), body(lines, cut.to(), end)));
        }
        return sections;
    }

    /** What a template says to whoever fills it in is not part of the record. */
    private static List<String> blankComments(Node document, List<String> lines) {
        var comments = new ArrayList<String>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlBlock html
                    && AdrComment.isOne(html.getLiteral().strip())) {
                for (int line = first(node); line <= last(node); line++) {
                    lines.set(line, "");
                }
                comments.addAll(AdrComment.of(html.getLiteral().strip()));
            }
        }
        return comments;
    }

    /** Every heading one level deeper, and written with number signs. */
    static String deeper(String text, int by) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var document = BLOCKS.parse(text);
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && !node.getSourceSpans().isEmpty()) {
                var level = Math.min(6, heading.getLevel() + by);
                var written = lines.get(first(node))
                        .strip()
                        .replaceFirst("^#{1,6}(?=\\s|$)", "")
                        .strip();
                lines.set(first(node), "#".repeat(level) + " " + written);
                for (int line = first(node) + 1; line <= last(node); line++) {
                    var more = lines.get(line).strip();
                    lines.set(line, more.matches("=+|-+") ? "" : more);
                }
            }
        }
        return String.join("\n", lines);
    }

    private static int first(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    private static int last(Node node) {
        var spans = node.getSourceSpans();
        return spans.get(spans.size() - 1).getLineIndex();
    }

    /** Without empty lines around it; the first line keeps its indent, which may make it code. */
    static String body(List<String> lines, int from, int to) {
        var begin = from;
        while (begin < to && lines.get(begin).isBlank()) {
            begin++;
        }
        var end = to;
        while (end > begin && lines.get(end - 1).isBlank()) {
            end--;
        }
        return String.join("\n", lines.subList(begin, end));
    }
}
