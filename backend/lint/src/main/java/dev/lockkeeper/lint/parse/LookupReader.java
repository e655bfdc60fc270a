package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Lookup;
import dev.lockkeeper.lint.fact.Scope;
import dev.lockkeeper.lint.fact.Scope.Origin;
import dev.lockkeeper.lint.fact.Shape;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** What the server looks up for a query or a change of rows, in its order. */
final class LookupReader {

    private final List<Lookup> lookups = new ArrayList<>();
    private final Set<String> made;
    private final CommonShapes shapes;

    private LookupReader(Set<String> made) {
        this.made = made;
        this.shapes = new CommonShapes(this);
    }

    /** What is looked up, and what comes out where it is a query; nothing of it where nobody judges. */
    record Looked(List<Lookup> lookups, @Nullable Shape shape) {

        private static final Looked NOTHING = new Looked(List.of(), null);
    }

    /** Nothing where nobody judges: whether the server refuses is asked there alone. */
    static Looked read(ParserRuleContext part) {
        return Tree.judged(part) ? read(part, made(Tree.whole(part))) : Looked.NOTHING;
    }

    private static Looked read(ParserRuleContext part, Set<String> made) {
        var reader = new LookupReader(made);
        if (part instanceof DataStatementContext statement) {
            if (statement.query() != null) {
                reader.query(statement.query(), null);
            }
        } else if (part instanceof QueryContext query) {
            reader.query(query, null);
        } else if (part instanceof UpdateContext update) {
            new ChangeLookups(reader).read(update);
        } else if (part instanceof DeleteContext delete) {
            new ChangeLookups(reader).read(delete);
        } else if (part instanceof InsertContext insert) {
            new InsertLookups(reader).read(insert);
        }
        if (part instanceof MergeContext merge) {
            new ChangeLookups(reader).read(merge);
        }
        var shape = part instanceof QueryContext query ? reader.shapes.of(query, null) : null;
        return new Looked(reader.lookups, shape);
    }

    /** Names that a WITH in or around it gives. */
    private static Set<String> made(ParserRuleContext whole) {
        return Lists.set(
                Lists.map(Tree.all(whole, CommonTableContext.class), table -> Names.column(table.columnName())));
    }

    void add(Lookup lookup) {
        lookups.add(lookup);
    }

    void query(QueryContext query, @Nullable Scope around) {
        var outer = shapes.enter(query.withClause());
        with(query.withClause(), around);
        term(query.queryTerm(), query.queryTail(), around);
        shapes.leave(outer);
    }

    /** What a statement or query gets ready before all else; its changes of rows are looked up by themselves. */
    void with(@Nullable WithClauseContext with, @Nullable Scope around) {
        for (var table : with == null ? List.<CommonTableContext>of() : with.commonTable()) {
            var body = table.dataStatement();
            if (body.query() != null) {
                query(body.query(), around);
            }
            shapes.put(table, around);
        }
    }

    private void bare(BareQueryContext query, @Nullable Scope around) {
        var outer = shapes.enter(query.withClause());
        with(query.withClause(), around);
        if (query.queryTerm() != null) {
            term(query.queryTerm(), query.queryTail(), around);
        } else {
            plain(query.plainTerm(), query.queryTail(), around);
        }
        shapes.leave(outer);
    }

    private void term(QueryTermContext term, QueryTailContext tail, @Nullable Scope around) {
        if (term.query() != null) {
            query(term.query(), around);
            others(tail, around);
        } else {
            plain(term.plainTerm(), tail, around);
        }
    }

    private void plain(PlainTermContext term, QueryTailContext tail, @Nullable Scope around) {
        boolean alone = tail.queryTerm().isEmpty();
        if (term.selectTerm() != null) {
            select(term.selectTerm(), alone ? tail.orderBy() : null, around);
        }
        others(tail, around);
    }

    private void others(QueryTailContext tail, @Nullable Scope around) {
        for (var other : tail.queryTerm()) {
            if (other.query() != null) {
                query(other.query(), around);
            } else if (other.plainTerm().selectTerm() != null) {
                select(other.plainTerm().selectTerm(), null, around);
            }
        }
    }

    private void select(SelectTermContext select, @Nullable OrderByContext order, @Nullable Scope around) {
        var from = select.fromClause() == null
                ? List.<TableExprContext>of()
                : select.fromClause().tableExpr();
        var scope = scope(null, from, around);
        from.forEach(item -> item(item, scope));
        if (select.outputs() != null) {
            outputs(select.outputs(), scope);
        }
        condition(select.whereClause(), scope);
        if (select.expr() != null) {
            walk(select.expr(), scope);
        }
        var naming = scope.naming(labels(select.outputs()));
        if (order != null) {
            walk(order, naming);
        }
        if (select.groupBy() != null) {
            walk(select.groupBy(), naming);
        }
    }

    private static Set<String> labels(@Nullable OutputsContext outputs) {
        var labels = new HashSet<String>();
        if (outputs != null) {
            for (var output : outputs.output()) {
                var label = output.label() == null ? output.bareLabel() : output.label();
                if (label != null) {
                    labels.add(Names.fold(label.getStart()));
                }
                Tree.all(output, CallOrColumnContext.class).forEach(name -> labels.add(Names.fold(name.getStart())));
                Tree.all(output, TypeNameContext.class).forEach(name -> labels.add(Names.fold(name.getStart())));
            }
        }
        return labels;
    }

    void outputs(OutputsContext outputs, Scope scope) {
        for (var output : outputs.output()) {
            if (output.expr() != null) {
                walk(output.expr(), scope);
                add(new Lookup.Given(scope, TermReader.read(output.expr())));
            }
        }
    }

    void condition(@Nullable WhereClauseContext where, Scope scope) {
        if (where != null && where.expr() != null) {
            walk(where.expr(), scope);
            add(new Lookup.Condition(scope, TermReader.read(where.expr())));
        }
    }

    Scope scope(@Nullable Origin first, List<TableExprContext> from, @Nullable Scope around) {
        var origins = new ArrayList<Origin>();
        if (first != null) {
            origins.add(first);
        }
        for (var item : from) {
            SourceReader.visible(item).forEach(primary -> origins.add(origin(primary, around)));
        }
        if (Lists.any(origins, one -> Lists.any(origins, other -> one != other && alike(one, other)))) {
            add(new Lookup.Alike());
        }
        boolean merged = Lists.any(
                from,
                item -> !Tree.all(item, JoinedContext.class).isEmpty()
                        && Lists.any(
                                Tree.all(item, JoinedContext.class),
                                joined -> joined.NATURAL() != null
                                        || joined.joinCondition() != null
                                                && joined.joinCondition().USING() != null));
        return new Scope(origins, merged, Set.of(), around);
    }

    /** What has one name outside still needs different names inside. */
    private Origin origin(TablePrimaryContext primary, @Nullable Scope around) {
        if (SourceReader.joinInParentheses(primary)) {
            scope(null, List.of(primary.parenthesized().tableExpr()), around);
        }
        return shapes.origin(primary, made, around);
    }

    /** Tables of two schemas may have one name; a name that is given is given once. */
    private static boolean alike(Origin one, Origin other) {
        boolean named =
                one.name() != null && !one.name().isEmpty() && one.name().equals(other.name());
        return named && !(plain(one) && plain(other) && !Objects.equals(one.table(), other.table()));
    }

    private static boolean plain(Origin origin) {
        return origin.table() != null && origin.table().name().equals(origin.name());
    }

    /** Conditions of joins, and queries that stand in place of tables. */
    void item(TableExprContext item, Scope scope) {
        for (var joined : item.joined()) {
            if (joined.joinCondition() != null && joined.joinCondition().expr() != null) {
                walk(joined.joinCondition().expr(), scope);
                add(new Lookup.Condition(
                        scope, TermReader.read(joined.joinCondition().expr())));
            }
        }
        for (var primary : item.getRuleContexts(TablePrimaryContext.class)) {
            if (primary.parenthesized() != null && primary.parenthesized().bareQuery() != null) {
                bare(primary.parenthesized().bareQuery(), primary.LATERAL() == null ? scope.around() : scope);
            }
        }
    }

    /** Names and calls in a value, and the queries in it. */
    void walk(ParseTree part, Scope scope) {
        ConstantReader.read(part).ifPresent(relation -> add(new Lookup.Constant(relation)));
        if (part instanceof QueryContext query) {
            query(query, scope);
        } else if (part instanceof BareQueryContext query) {
            bare(query, scope);
        } else if (part instanceof CallOrColumnContext name) {
            name(name, scope);
        } else {
            for (int at = 0; at < part.getChildCount(); at++) {
                if (part.getChild(at) instanceof ParserRuleContext inner) {
                    walk(inner, scope);
                }
            }
        }
    }

    private void name(CallOrColumnContext name, Scope scope) {
        if (name.call() != null) {
            walk(name.call(), scope);
            if (name.calledName().label().isEmpty()) {
                add(new Lookup.Called(Names.last(name.calledName())));
            }
            return;
        }
        var parts = SourceReader.parts(name);
        boolean column = name.string() == null
                && !ExpressionReader.given(name.getStop())
                && !name.getStop().getText().equals("*");
        if (column && parts.size() < 3) {
            boolean qualified = parts.size() == 2;
            add(new Lookup.Named(scope, qualified ? parts.get(0) : null, parts.get(parts.size() - 1)));
        }
    }
}
