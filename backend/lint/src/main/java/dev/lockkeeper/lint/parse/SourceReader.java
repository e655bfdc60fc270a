package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.grammar.SqlParser.CallOrColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.TablePrimaryContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.query.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** What stands in a FROM or USING. */
final class SourceReader {

    private static final String UNNAMED = "";
    private static final String SEVERAL = "*";

    private SourceReader() {}

    /** Every name and the table behind it; what the statement makes itself has none. */
    static Map<String, List<TableName>> names(List<TableExprContext> items, Set<String> made) {
        var names = new LinkedHashMap<String, List<TableName>>();
        for (var item : items) {
            primaries(item).forEach(primary -> names.put(name(primary), tables(primary, made)));
        }
        return names;
    }

    static List<Source> sources(List<TableExprContext> items, Set<String> made) {
        return Lists.map(items, item -> source(item, made));
    }

    private static Source source(TableExprContext item, Set<String> made) {
        var primaries = primaries(item);
        var names = new LinkedHashSet<String>();
        var tables = new ArrayList<TableName>();
        primaries.forEach(primary -> {
            names.add(name(primary));
            tables.addAll(tables(primary, made));
        });
        return new Source(names, tables, primaries.size() == 1 && oneRow(primaries.get(0)), qualifiers(item));
    }

    /** Which sources each part of a condition speaks of. */
    static List<Set<String>> ties(@Nullable ExprContext condition) {
        if (condition == null) {
            return List.of();
        }
        return condition.conjunction().size() > 1
                ? List.of(qualifiers(condition))
                : Lists.map(condition.conjunction(0).negation(), SourceReader::qualifiers);
    }

    /** Two columns without a table's name may come from two tables. */
    private static Set<String> qualifiers(ParserRuleContext part) {
        var qualifiers = new HashSet<String>();
        var bare = new HashSet<String>();
        for (var name : Tree.all(part, CallOrColumnContext.class)) {
            if (name.call() == null && name.string() == null) {
                var parts = parts(name);
                (parts.size() > 1 ? qualifiers : bare).add(parts.get(Math.max(0, parts.size() - 2)));
            }
        }
        if (!bare.isEmpty()) {
            qualifiers.add(UNNAMED);
        }
        if (bare.size() > 1) {
            qualifiers.add(SEVERAL);
        }
        return qualifiers;
    }

    static List<String> parts(CallOrColumnContext name) {
        return Names.parts(name.calledName() == null ? name : name.calledName());
    }

    /** Tables and their kin, without looking into queries in parentheses. */
    static List<TablePrimaryContext> primaries(TableExprContext item) {
        return primaries(item, SourceReader::joinInParentheses);
    }

    /** The same by the names that can be seen from outside: an alias of a join hides those in it. */
    static List<TablePrimaryContext> visible(TableExprContext item) {
        return primaries(item, primary -> joinInParentheses(primary) && primary.tableAlias() == null);
    }

    private static List<TablePrimaryContext> primaries(
            TableExprContext item, Predicate<TablePrimaryContext> looksInto) {
        var found = new ArrayList<TablePrimaryContext>();
        var waiting = new ArrayDeque<ParseTree>();
        waiting.push(item);
        while (!waiting.isEmpty()) {
            var next = waiting.pop();
            if (next instanceof TablePrimaryContext primary && !looksInto.test(primary)) {
                found.add(primary);
                continue;
            }
            for (int child = next.getChildCount() - 1; child >= 0; child--) {
                if (!(next.getChild(child) instanceof ExprContext)) {
                    waiting.push(next.getChild(child));
                }
            }
        }
        return found;
    }

    static boolean joinInParentheses(TablePrimaryContext primary) {
        return primary.parenthesized() != null && primary.parenthesized().bareQuery() == null;
    }

    static String name(TablePrimaryContext primary) {
        if (primary.tableAlias() != null && primary.tableAlias().columnName() != null) {
            return Names.column(primary.tableAlias().columnName());
        }
        if (primary.relation() != null) {
            return Names.table(primary.relation()).name();
        }
        if (primary.qualifiedName() != null) {
            return Names.last(primary.qualifiedName());
        }
        return primary.sourceFunction() == null || primary.sourceFunction().qualifiedName() == null
                ? UNNAMED
                : Names.last(primary.sourceFunction().qualifiedName());
    }

    static List<TableName> tables(TablePrimaryContext primary, Set<String> made) {
        TableName table = null;
        if (primary.relation() != null) {
            table = Names.table(primary.relation());
        } else if (primary.ONLY() != null && primary.qualifiedName() != null) {
            table = Names.table(primary.qualifiedName());
        }
        boolean own = table == null || table.schema() == null && made.contains(table.name());
        return own ? List.of() : List.of(table);
    }

    /** A function's rows are counted as one: whoever joins one without a condition means it. */
    private static boolean oneRow(TablePrimaryContext primary) {
        if (primary.parenthesized() == null) {
            return primary.relation() == null && primary.qualifiedName() == null;
        }
        var query = primary.parenthesized().bareQuery();
        return query != null && SelectReader.oneRow(query);
    }
}
