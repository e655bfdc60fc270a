package dev.lockkeeper.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** One decision as a rule of a line: what is decided, where it holds, what checks it. */
final class DecisionRule {

    private static final int LONGEST = 280;
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(40)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private DecisionRule() {}

    static String of(StandingDecision decision, List<DecisionGuard> guards) {
        var rule = new StringBuilder("* **D-" + decision.number() + " " + ended(line(decision.title())) + "**");
        var said = shortened(line(firstParagraph(decision.decision())));
        rule.append(said.isEmpty() ? "" : " " + ended(said));
        if (!decision.tables().isEmpty()) {
            rule.append(" Tables: ")
                    .append(decision.tables().stream()
                            .map(table -> "`" + table + "`")
                            .collect(Collectors.joining(", ")))
                    .append(".");
        }
        if (!decision.services().isEmpty()) {
            rule.append(" Services: ")
                    .append(line(String.join(", ", decision.services())))
                    .append(".");
        }
        if (!guards.isEmpty()) {
            rule.append(guards.size() == 1 ? " Guard: " : " Guards: ")
                    .append(guards.stream().map(DecisionRule::weighed).collect(Collectors.joining("; ")))
                    .append(".");
        }
        return rule.toString();
    }

    private static String weighed(DecisionGuard guard) {
        var weight =
                switch (guard.severity()) {
                    case ERROR -> "a blocker";
                    case WARN -> "a warning";
                    case INFO -> "advice";
                };
        return guard.line() + ", " + weight;
    }

    /** Wherever it stands: an outcome may be a list. */
    private static String firstParagraph(String markdown) {
        var first = new StringBuilder();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (first.isEmpty()) {
                    first.append(source(markdown, paragraph));
                }
            }
        });
        return first.toString();
    }

    /** As it was written, so that code stays code. */
    private static String source(String markdown, Node node) {
        return node.getSourceSpans().stream()
                .map(span -> markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining(" "));
    }

    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var sentence = text.lastIndexOf(". ", LONGEST);
        if (sentence > LONGEST / 3) {
            return text.substring(0, sentence + 1);
        }
        var word = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, word > 0 ? word : text.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }

    private static String ended(String sentence) {
        return sentence.isEmpty() || ".!?…:".indexOf(sentence.charAt(sentence.length() - 1)) >= 0
                ? sentence
                : sentence + ".";
    }
}
