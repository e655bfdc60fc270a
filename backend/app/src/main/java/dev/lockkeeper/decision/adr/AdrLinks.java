package dev.lockkeeper.decision.adr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The links in a Markdown text, where they are links: not what stands in code. */
public final class AdrLinks {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(40)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final Pattern PICTURE =
            Pattern.compile("(?i)<img\\b[^>]{0,500}?\\bsrc\\s{0,9}=\\s{0,9}[\"']?([^\"'\\s>]{1,2000})");

    private AdrLinks() {}

    /** Everything else stays as it was, byte for byte. */
    public static String rewrite(String text, Function<String, @Nullable String> destination) {
        var changes = new TreeMap<Integer, String[]>();
        visit(text, (node, old) -> {
            var fresh = destination.apply(old);
            var at = fresh == null ? -1 : place(text, node, old);
            if (at >= 0) {
                changes.put(at, new String[] {old, fresh});
            }
        });
        return applied(text, changes);
    }

    private static String applied(String text, TreeMap<Integer, String[]> changes) {
        var rewritten = new StringBuilder(text);
        changes.descendingMap().forEach((at, change) -> rewritten.replace(at, at + change[0].length(), change[1]));
        return rewritten.toString();
    }

    static List<String> destinations(String text) {
        var found = new ArrayList<String>();
        visit(text, (node, destination) -> found.add(destination));
        return found;
    }

    /** Where pictures come from, those of HTML too. */
    static List<String> images(String text) {
        var found = new ArrayList<String>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
                visitChildren(image);
            }

            @Override
            public void visit(HtmlInline html) {
                found.addAll(ofHtml(html.getLiteral()));
            }

            @Override
            public void visit(HtmlBlock html) {
                found.addAll(ofHtml(html.getLiteral()));
            }
        });
        return found;
    }

    private static List<String> ofHtml(String html) {
        return PICTURE.matcher(html).results().map(match -> match.group(1)).toList();
    }

    private interface Visited {
        void at(Node node, String destination);
    }

    private static void visit(String text, Visited visited) {
        Consumer<Node> each = node -> {
            if (node instanceof Link link) {
                visited.at(node, link.getDestination());
            } else if (node instanceof LinkReferenceDefinition definition) {
                visited.at(node, definition.getDestination());
            }
        };
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                    each.accept(child);
                    child.accept(this);
                }
            }
        });
    }

    /** Where the destination is written; one that is written with escapes stays as it is. */
    private static int place(String text, Node node, String destination) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return -1;
        }
        var from = spans.get(0).getInputIndex();
        var last = spans.get(spans.size() - 1);
        var end = last.getInputIndex() + last.getLength();
        var source = text.substring(from, end);
        var opening = node instanceof Link ? source.lastIndexOf("](") : source.indexOf("]:");
        var at = opening < 0 ? -1 : source.indexOf(destination, opening + 2);
        return at < 0 || !source.substring(opening + 2, at).matches("\\s*<?") ? -1 : from + at;
    }
}
