package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Reading;
import dev.lockkeeper.lint.fact.Reading.Output;
import dev.lockkeeper.lint.fact.Reading.Source;
import dev.lockkeeper.lint.fact.Sought;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Queries: what they read, through which conditions, and what they give. */
final class ReadingReader {

    private static final Output UNKNOWN = new Output(null, null);

    private final ParserRuleContext part;
    private final Set<String> own;
    private final Set<ParseTree> locked = new HashSet<>();

    private ReadingReader(ParserRuleContext part) {
        this.part = part;
        this.own = Lists.set(
                Lists.map(Tree.all(part, CommonTableContext.class), table -> Names.column(table.columnName())));
    }

    /** Everything that a statement or a part of one reads. */
    static Reading read(ParserRuleContext part) {
        var reader = new ReadingReader(part);
        reader.lock();
        var query = part instanceof QueryContext itself ? itself : part.getRuleContext(QueryContext.class, 0);
        var looked = LookupReader.read(part);
        return new Reading(
                reader.sources(),
                query == null ? List.of() : outputs(query),
                ExpressionReader.sequences(part),
                query != null && limited(query) || Never.reads(part),
                true,
                looked.lookups(),
                WantedReader.read(part),
                looked.shape());
    }

    /** As above, with the names that a view gives its columns. */
    static Reading read(QueryContext part, @Nullable NameListContext names) {
        var query = read(part);
        return names == null
                ? query
                : new Reading(
                        query.sources(),
                        named(query.outputs(), Names.columns(names)),
                        query.sequences(),
                        query.limited(),
                        true,
                        query.lookups(),
                        List.of(),
                        query.shape() == null ? null : query.shape().renamed(Names.columns(names)));
    }

    private static List<Output> named(List<Output> outputs, List<String> names) {
        var named = new ArrayList<Output>();
        for (int at = 0; at < names.size(); at++) {
            var output = at < outputs.size() ? outputs.get(at) : null;
            named.add(
                    new Output(names.get(at), output == null || "*".equals(output.column()) ? null : output.column()));
        }
        return named;
    }

    /** The columns it names; those behind a table's name or alias keep the table's name before them. */
    static Set<String> columns(QueryContext query) {
        var aliases = new HashMap<String, String>();
        for (var table : Tree.all(query, TablePrimaryContext.class)) {
            var name = name(table);
            if (name != null && called(table) != null) {
                aliases.put(called(table), name.name());
            }
        }
        var columns = new HashSet<String>();
        for (var name : Tree.all(query, CallOrColumnContext.class)) {
            if (name.call() == null && name.string() == null && name.calledName() != null) {
                var parts = Names.parts(name.calledName());
                var table = parts.size() < 2 ? null : aliases.get(parts.get(parts.size() - 2));
                var column = Names.fold(name.getStop());
                columns.add(table == null || column.equals("*") ? column : table + "." + column);
            }
        }
        columns.addAll(unnamed(query));
        return columns;
    }

    /** Columns whose names are words of the language. */
    private static Set<String> unnamed(QueryContext query) {
        return Lists.set(Lists.map(
                Lists.where(Tree.all(query, CallOrColumnContext.class), name -> name.columnNameWord() != null),
                name -> Names.fold(name.getStop())));
    }

    private static boolean limited(QueryContext query) {
        return query.queryTail().orderBy() == null
                && Lists.any(query.queryTail().queryLimit(), limit -> limit.LIMIT() != null && limit.ALL() == null);
    }

    private void lock() {
        for (var limit : Tree.all(part, QueryLimitContext.class)) {
            if (limit.FOR() != null && limit.READ() == null) {
                var query = (ParserRuleContext) limit.getParent().getParent();
                var names = Lists.map(limit.qualifiedName(), Names::last);
                Seq.from(Tree.all(query, FromClauseContext.class))
                        .limit(1)
                        .flatMap(from -> Seq.from(Tree.all(from, TablePrimaryContext.class)))
                        .filter(table -> names.isEmpty() || names.contains(called(table)))
                        .forEach(locked::add);
            }
        }
    }

    private static @Nullable String called(TablePrimaryContext table) {
        if (table.tableAlias() != null && table.tableAlias().columnName() != null) {
            return Names.column(table.tableAlias().columnName());
        }
        var name = name(table);
        return name == null ? null : name.name();
    }

    private static @Nullable TableName name(TablePrimaryContext table) {
        if (table.relation() != null) {
            return Names.table(table.relation());
        }
        return table.ONLY() != null ? Names.table(table.qualifiedName()) : null;
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        for (var table : Tree.all(part, TablePrimaryContext.class)) {
            var name = name(table);
            if (name != null && !(name.schema() == null && own.contains(name.name()))) {
                boolean only = table.ONLY() != null
                        || table.relation() != null && table.relation().ONLY() != null;
                sources.add(new Source(
                        name, called(table), only, locked.contains(table), where(table), wanted(table), never(table)));
            }
        }
        for (var term : Tree.all(part, PlainTermContext.class)) {
            if (term.relation() != null) {
                sources.add(new Source(Names.table(term.relation()), null, false, false, Set.of(), List.of(), false));
            }
        }
        return sources;
    }

    /** Columns of it that the select around it compares with what is known beforehand. */
    private static Set<String> where(TablePrimaryContext table) {
        var condition = condition(table);
        if (condition == null) {
            return EdgeReader.columns(table);
        }
        return Conditions.sought(condition, called(table));
    }

    private static boolean never(TablePrimaryContext table) {
        var condition = condition(table);
        return condition != null && Never.holds(condition);
    }

    private static List<Sought> wanted(TablePrimaryContext table) {
        var condition = condition(table);
        return condition == null ? List.of() : WantedReader.read(condition, called(table));
    }

    private static @Nullable ExprContext condition(TablePrimaryContext table) {
        ParserRuleContext around = table;
        while (around != null && around.getRuleContext(WhereClauseContext.class, 0) == null) {
            if (around instanceof SelectTermContext) {
                return null;
            }
            around = around.getParent();
        }
        var where = around == null ? null : around.getRuleContext(WhereClauseContext.class, 0);
        return where == null ? null : where.expr();
    }

    private static List<Output> outputs(QueryContext query) {
        var selects = Tree.all(query.queryTerm(), SelectTermContext.class);
        var outputs = selects.isEmpty() ? null : selects.get(0).outputs();
        return outputs == null ? List.of() : Lists.map(outputs.output(), ReadingReader::output);
    }

    static Output output(OutputContext output) {
        if (output.expr() == null) {
            return new Output("*", "*");
        }
        var text = output.expr().getText();
        if (text.endsWith(".*")) {
            return UNKNOWN;
        }
        var bare = ExpressionReader.Bare.of(output.expr());
        var column = bare == null || bare.castTo() != null ? null : bare.column();
        var label = label(output);
        if (label != null) {
            return new Output(label, column);
        }
        return column == null ? call(output.expr()) : new Output(column, column);
    }

    private static @Nullable String label(OutputContext output) {
        if (output.label() != null) {
            return Names.fold(output.label().getStart());
        }
        return output.bareLabel() == null ? null : Names.fold(output.bareLabel().getStart());
    }

    /** A call gives its name to the column. */
    private static Output call(ExprContext expr) {
        var calls = Tree.all(expr, CallOrColumnContext.class);
        boolean alone = !calls.isEmpty()
                && calls.get(0).call() != null
                && calls.get(0).getText().equals(expr.getText());
        return alone ? new Output(Names.last(calls.get(0).calledName()), null) : UNKNOWN;
    }
}
