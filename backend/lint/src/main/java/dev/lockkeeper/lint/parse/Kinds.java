package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** What a statement is called: by its rule in the grammar, in PostgreSQL's words. */
final class Kinds {

    private static final int MOST_ACTIONS = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, String> SPACED = new ConcurrentHashMap<>();
    private static final Map<Class<?>, String> CLASSES = new ConcurrentHashMap<>();
    private static final Set<String> NAMED_BY_FIRST_WORD = Set.of(
            "transaction",
            "setting",
            "maintenance",
            "cursor",
            "prepared",
            "notification",
            "comment",
            "grant",
            "revoke",
            "copy",
            "explain");

    /** Of rules that are called the same whatever they say; threads may write the same twice. */
    private static final @Nullable String[] BY_RULE = new String[SqlParser.ruleNames.length];

    private Kinds() {}

    static String of(StatementContext statement) {
        var inner = (ParserRuleContext) statement.getChild(0);
        if (inner instanceof DataStatementContext data) {
            return data.query() == null ? words((ParserRuleContext) data.getChild(0)) : "SELECT";
        }
        return inner instanceof AlterTableContext alter ? alterTable(alter) : of(inner);
    }

    static String of(ParserRuleContext statement) {
        if (statement instanceof CreateIndexContext index) {
            return index.CONCURRENTLY() == null ? "CREATE INDEX" : "CREATE INDEX CONCURRENTLY";
        }
        if (statement instanceof DropContext drop) {
            return drop(drop);
        }
        if (statement instanceof DoBlockContext) {
            return "DO";
        }
        var known = BY_RULE[statement.getRuleIndex()];
        return known != null ? known : byRule(statement, SqlParser.ruleNames[statement.getRuleIndex()]);
    }

    private static String byRule(ParserRuleContext statement, String rule) {
        if (NAMED_BY_FIRST_WORD.contains(rule)) {
            return statement.getStart().getText().toUpperCase(Locale.ROOT);
        }
        if (rule.startsWith("createO") || rule.equals("createRoutine") || rule.startsWith("alterO")) {
            return keywords(statement);
        }
        var kind = spaced(rule).replace(" STATEMENT", "");
        BY_RULE[statement.getRuleIndex()] = kind;
        return kind;
    }

    private static String drop(DropContext drop) {
        if (drop.dropTarget() != null) {
            return "DROP " + words(drop.dropTarget());
        }
        return drop.CONCURRENTLY() == null ? keywords(drop) : "DROP INDEX CONCURRENTLY";
    }

    /** CREATE FUNCTION, DROP TRIGGER: the verb and the noun, without OR REPLACE. */
    private static String keywords(ParserRuleContext statement) {
        var words = Seq.from(Lists.of(statement.children, TerminalNode.class))
                .map(TerminalNode::getSymbol)
                .filter(token -> token.getType() != SqlParser.OR && token.getType() != SqlParser.REPLACE)
                .limit(2)
                .map(Token::getText);
        return String.join(" ", words).toUpperCase(Locale.ROOT);
    }

    private static String alterTable(AlterTableContext alter) {
        if (alter.tableChange() instanceof TableActionsContext actions) {
            return "ALTER TABLE " + actions(actions.tableAction());
        }
        return alter.tableChange() == null ? "ALTER TABLE" : "ALTER TABLE " + words(alter.tableChange());
    }

    private static String actions(List<TableActionContext> actions) {
        if (actions.size() == 1) {
            return words(actions.get(0));
        }
        var names = Seq.from(actions).map(Kinds::words).distinct();
        var shown = String.join(", ", names.limit(MOST_ACTIONS));
        return names.count() > MOST_ACTIONS ? shown + ", …" : shown;
    }

    /** The rule's name, or the alternative's, as words. */
    static String words(ParserRuleContext part) {
        if (part instanceof DropTargetContext) {
            var target = Tree.text(part).toUpperCase(Locale.ROOT);
            return Tree.words(part) == 1 ? target : BLANKS.matcher(target).replaceAll(" ");
        }
        if (part instanceof AlterColumnContext alter) {
            return alter.columnChange() instanceof SetTypeContext
                    ? "ALTER COLUMN TYPE"
                    : "ALTER COLUMN " + words(alter.columnChange());
        }
        return part instanceof OtherTableActionContext || part instanceof SetLoggedContext
                ? firstWords(part)
                : named(part.getClass());
    }

    /** Asked before it is computed: computing locks out other threads even when there is nothing to compute. */
    private static String named(Class<?> sort) {
        var known = CLASSES.get(sort);
        return known != null
                ? known
                : CLASSES.computeIfAbsent(
                        sort, fresh -> spaced(fresh.getSimpleName().replace("Context", "")));
    }

    private static String firstWords(ParserRuleContext part) {
        var words =
                Seq.from(Lists.of(part.children, TerminalNode.class)).limit(2).map(TerminalNode::getText);
        return String.join(" ", words).toUpperCase(Locale.ROOT);
    }

    private static String spaced(String camel) {
        var known = SPACED.get(camel);
        return known != null
                ? known
                : SPACED.computeIfAbsent(
                        camel, fresh -> HUMP.matcher(fresh).replaceAll(" ").toUpperCase(Locale.ROOT));
    }
}
