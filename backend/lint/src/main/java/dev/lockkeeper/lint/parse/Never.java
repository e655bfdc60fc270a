package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.DeleteContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.SelectTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.UpdateContext;
import dev.lockkeeper.lint.grammar.SqlParser.WhereClauseContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Conditions that are true of no row, whatever the row: the planner sees it and reads nothing. */
final class Never {

    private static final Set<String> FALSE = Set.of(
            "false",
            "null",
            "nottrue",
            "1=0",
            "0=1",
            "1=2",
            "2=1",
            "1<>1",
            "'f'",
            "'false'",
            "'f'::boolean",
            "'f'::bool",
            "'false'::boolean",
            "null::boolean");

    /** What is compared with NULL is never true. */
    private static final Pattern NOTHING = Pattern.compile("[a-z_0-9.]+(=|<>|!=|<|>|<=|>=)null");

    private static final int MOST_WORDS = 5;

    private Never() {}

    /** Whether the one query there is, or the one change, has such a condition. */
    static boolean reads(ParserRuleContext part) {
        var selects = Tree.all(part, SelectTermContext.class);
        boolean changes = part instanceof UpdateContext || part instanceof DeleteContext;
        if (changes) {
            return selects.isEmpty() && holds(part.getRuleContext(WhereClauseContext.class, 0));
        }
        return selects.size() == 1 && holds(selects.get(0).whereClause());
    }

    static boolean holds(@Nullable WhereClauseContext where) {
        return where != null && where.expr() != null && holds(where.expr());
    }

    /** Each side of OR must be, and of AND one part. */
    static boolean holds(ExprContext condition) {
        return Lists.all(
                condition.conjunction(),
                side -> Lists.any(side.negation(), part -> Tree.words(part) <= MOST_WORDS && holds(part.getText())));
    }

    private static boolean holds(String written) {
        var text = written.toLowerCase(Locale.ROOT);
        if (text.endsWith("null") && NOTHING.matcher(text).matches()) {
            return true;
        }
        boolean wrapped = text.startsWith("(") && text.endsWith(")");
        return FALSE.contains(wrapped ? text.substring(1, text.length() - 1) : text);
    }
}
