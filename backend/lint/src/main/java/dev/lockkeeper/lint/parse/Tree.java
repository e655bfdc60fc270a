package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.Part;
import dev.lockkeeper.lint.grammar.SqlParser.ScriptContext;
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
        long sign = Part.sign(sort);
        if (root instanceof Part part && !part.mayHold(sign) && !sort.isInstance(root)) {
            return found;
        }
        var search = new Search(sort, sign);
        var next = root instanceof ParserRuleContext part ? part : null;
        while (next != null) {
            if (sort.isInstance(next)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(sort.cast(next));
            }
            next = search.after(next);
        }
        return found;
    }

    /** Most parts have but one below, so that hardly any ever has to wait. */
    private static final class Search {

        private final Class<? extends ParserRuleContext> sort;
        private final long sign;
        private @Nullable ArrayDeque<ParserRuleContext> waiting;

        Search(Class<? extends ParserRuleContext> sort, long sign) {
            this.sort = sort;
            this.sign = sign;
        }

        /** The first part below, else the one that has waited least. */
        @Nullable
        ParserRuleContext after(ParserRuleContext part) {
            @Nullable ParserRuleContext first = null;
            for (int at = part.getChildCount() - 1; at >= 0; at--) {
                if (part.children.get(at) instanceof Part inner && (inner.mayHold(sign) || sort.isInstance(inner))) {
                    await(first);
                    first = inner;
                }
            }
            return first != null || waiting == null ? first : waiting.poll();
        }

        private void await(@Nullable ParserRuleContext part) {
            if (part != null) {
                waiting = waiting == null ? new ArrayDeque<>() : waiting;
                waiting.push(part);
            }
        }
    }

    /** Whether somebody asks if the server refuses what it stands in; only then it matters of which type a value is. */
    static boolean judged(ParserRuleContext part) {
        return !(whole(part) instanceof ScriptContext script) || script.judged;
    }

    static ParserRuleContext whole(ParserRuleContext part) {
        var whole = part;
        while (whole.getParent() != null) {
            whole = whole.getParent();
        }
        return whole;
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
