package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.Part;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Ways through the parse tree that do not care how deep it is. */
final class Tree {

    private Tree() {}

    /** Every part of that sort, in the order of the text. */
    static <T extends ParserRuleContext> List<T> all(ParseTree root, Class<T> sort) {
        List<T> found = Collections.emptyList();
        if (root instanceof Part part && !part.mayHold(sort) && !sort.isInstance(root)) {
            return found;
        }
        var waiting = new ArrayDeque<ParserRuleContext>();
        var next = root instanceof ParserRuleContext part ? part : null;
        while (next != null) {
            if (sort.isInstance(next)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(sort.cast(next));
            }
            next = below(next, sort, waiting);
        }
        return found;
    }

    /** The first part below, else the one that has waited least; most parts have but one below. */
    private static @Nullable ParserRuleContext below(
            ParserRuleContext part, Class<? extends ParserRuleContext> sort, ArrayDeque<ParserRuleContext> waiting) {
        @Nullable ParserRuleContext first = null;
        for (int at = part.getChildCount() - 1; at >= 0; at--) {
            if (part.children.get(at) instanceof Part inner && (inner.mayHold(sort) || sort.isInstance(inner))) {
                if (first != null) {
                    waiting.push(first);
                }
                first = inner;
            }
        }
        return first == null ? waiting.poll() : first;
    }

    /** How many words and signs it has. */
    static int words(ParserRuleContext part) {
        return part.getStop() == null
                ? 0
                : part.getStop().getTokenIndex() - part.getStart().getTokenIndex() + 1;
    }

    static boolean isDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** As it was written. */
    static String text(ParserRuleContext part) {
        return ((Lexeme) part.getStart()).textTo((Lexeme) part.getStop());
    }
}
