package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.source.Lexeme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Ways through the parse tree that do not care how deep it is. */
final class Tree {

    private Tree() {}

    /** Every part of that sort, in the order of the text. */
    static <T extends ParserRuleContext> List<T> all(ParseTree root, Class<T> sort) {
        var found = new ArrayList<T>();
        var waiting = new ArrayDeque<ParseTree>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (sort.isInstance(next)) {
                found.add(sort.cast(next));
            }
            for (int child = next.getChildCount() - 1; child >= 0; child--) {
                waiting.push(next.getChild(child));
            }
        }
        return found;
    }

    /** As it was written. */
    static String text(ParserRuleContext part) {
        return ((Lexeme) part.getStart()).textTo((Lexeme) part.getStop());
    }
}
