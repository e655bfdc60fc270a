package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.grammar.SqlParser.ArgumentsContext;
import dev.lockkeeper.lint.grammar.SqlParser.AssignmentContext;
import dev.lockkeeper.lint.grammar.SqlParser.CallOrColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.CommonTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.DeleteContext;
import dev.lockkeeper.lint.grammar.SqlParser.InsertContext;
import dev.lockkeeper.lint.grammar.SqlParser.JoinConditionContext;
import dev.lockkeeper.lint.grammar.SqlParser.LiteralContext;
import dev.lockkeeper.lint.grammar.SqlParser.MergeContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateContext;
import dev.lockkeeper.lint.grammar.SqlParser.RelationContext;
import dev.lockkeeper.lint.grammar.SqlParser.SelectTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.SourceFunctionContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableExprContext;
import dev.lockkeeper.lint.grammar.SqlParser.TargetContext;
import dev.lockkeeper.lint.grammar.SqlParser.UpdateContext;
import dev.lockkeeper.lint.grammar.SqlParser.ValuesRowContext;
import dev.lockkeeper.lint.grammar.SqlParser.WhereClauseContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Call;
import dev.lockkeeper.lint.query.Comparison;
import dev.lockkeeper.lint.query.Literal;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Write;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** One walk through the queries of a statement, each level with its own names. */
final class QueryReader {

    /** Shorter numbers name nobody. */
    private static final int LONG_NUMBER = 9;

    private final Deque<At> waiting = new ArrayDeque<>();
    private final Set<String> made = new HashSet<>();
    private final List<Select> selects = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Literal> literals = new ArrayList<>();

    private record At(ParseTree part, Level level) {}

    private QueryReader() {}

    static Query read(ParserRuleContext statement) {
        var reader = new QueryReader();
        reader.waiting.push(new At(statement, Level.NONE));
        while (!reader.waiting.isEmpty()) {
            var next = reader.waiting.pop();
            reader.visit(next.part, next.level);
        }
        return new Query(reader.selects, reader.writes, reader.comparisons, reader.calls, reader.literals);
    }

    private void visit(ParseTree part, Level level) {
        if (part instanceof SelectTermContext term) {
            select(term, level);
        } else if (part instanceof PredicateContext predicate
                && !predicate.predicateTail().isEmpty()) {
            compare(predicate, level);
        } else if (part instanceof CallOrColumnContext name && name.call() != null) {
            call(Names.last(name.calledName()), name.call().arguments(), name, level);
        } else if (part instanceof SourceFunctionContext function && function.qualifiedName() != null) {
            call(Names.last(function.qualifiedName()), function.arguments(), function, level);
        } else if (part instanceof LiteralContext literal) {
            literal(literal, level);
        } else if (part instanceof ValuesRowContext row) {
            row(row, level);
        } else {
            statement(part, level);
        }
    }

    private void statement(ParseTree part, Level level) {
        if (part instanceof InsertContext insert) {
            insert(insert, level);
        } else if (part instanceof UpdateContext update) {
            update(update, level);
        } else if (part instanceof DeleteContext delete) {
            delete(delete, level);
        } else if (part instanceof MergeContext merge) {
            into(merge, level.inside(target(merge.relation(), merge.columnName())));
        } else if (part instanceof AssignmentContext assignment) {
            assign(assignment, level);
        } else if (part instanceof WhereClauseContext || part instanceof JoinConditionContext) {
            into(part, level.filtering());
        } else {
            if (part instanceof CommonTableContext table) {
                made.add(Names.column(table.columnName()));
            }
            into(part, level);
        }
    }

    private void into(ParseTree part, Level level) {
        for (int child = part.getChildCount() - 1; child >= 0; child--) {
            if (part.getChild(child) instanceof ParserRuleContext inner) {
                waiting.push(new At(passed(inner), level));
            }
        }
    }

    /** Down through parts that consist of one other; of those, a literal alone says something itself. */
    private static ParserRuleContext passed(ParserRuleContext part) {
        var inner = part;
        while (inner.getChildCount() == 1
                && !(inner instanceof LiteralContext)
                && inner.getChild(0) instanceof ParserRuleContext only) {
            inner = only;
        }
        return inner;
    }

    private void select(SelectTermContext term, Level level) {
        var items = term.fromClause() == null
                ? List.<TableExprContext>of()
                : term.fromClause().tableExpr();
        selects.add(SelectReader.read(term, SourceReader.sources(items, made)));
        into(term, level.inside(SourceReader.names(items, made)));
    }

    private void compare(PredicateContext predicate, Level level) {
        var comparison = ComparisonReader.read(predicate, level, made);
        comparison.ifPresent(comparisons::add);
        var column = comparison.map(Comparison::left).map(left -> left.column()).orElse(null);
        into(predicate, column == null ? level : level.valueFor(column.column()));
    }

    private void call(String function, @Nullable ArgumentsContext arguments, ParserRuleContext part, Level level) {
        var written = arguments == null ? List.<String>of() : Lists.map(arguments.argument(), Tree::text);
        calls.add(new Call(function, written, from(part)));
        into(part, level);
    }

    private void literal(LiteralContext literal, Level level) {
        if (literal.string() != null) {
            var token = literal.string().getStart();
            literals.add(new Literal(Names.unquoted(token), level.column(), ((Lexeme) token).from()));
        } else if (literal.INTEGER_LITERAL() != null && length(literal.getStart()) >= LONG_NUMBER) {
            literals.add(new Literal(literal.getText(), level.column(), from(literal)));
        }
    }

    private static int length(Token token) {
        return token.getStopIndex() - token.getStartIndex() + 1;
    }

    private void row(ValuesRowContext row, Level level) {
        var values = row.exprList().expr();
        for (int at = values.size() - 1; at >= 0; at--) {
            var column = at < level.columns().size() ? level.columns().get(at) : null;
            waiting.push(new At(values.get(at), level.valueFor(column)));
        }
    }

    private void insert(InsertContext insert, Level level) {
        var table = Names.table(insert.qualifiedName());
        var columns = insert.insertColumns() == null
                ? List.<String>of()
                : Lists.map(insert.insertColumns().target(), QueryReader::column);
        boolean named = insert.insertColumns() != null || insert.query() == null;
        writes.add(new Write(table, columns, named, insert.OVERRIDING() != null, true, from(insert)));
        var alias = insert.columnName() == null ? table.name() : Names.column(insert.columnName());
        into(insert, level.inside(Map.of(alias, List.of(table))).filling(columns));
    }

    private static String column(TargetContext target) {
        return Names.column(target.columnName());
    }

    private void update(UpdateContext update, Level level) {
        var target = target(update.relation(), update.columnName());
        var columns = Seq.from(update.assignments().assignment())
                .flatMap(assignment -> Seq.from(assignment.target()))
                .filter(assigned -> assigned.getChildCount() == 1)
                .map(QueryReader::column)
                .toList();
        writes.add(new Write(Names.table(update.relation()), columns, true, true, false, from(update)));
        var items = update.fromClause() == null
                ? List.<TableExprContext>of()
                : update.fromClause().tableExpr();
        change(update, target, items, update.whereClause(), level);
    }

    private void delete(DeleteContext delete, Level level) {
        change(delete, target(delete.relation(), delete.columnName()), delete.tableExpr(), delete.whereClause(), level);
    }

    private void change(
            ParserRuleContext statement,
            Map<String, List<TableName>> target,
            List<TableExprContext> items,
            @Nullable WhereClauseContext where,
            Level level) {
        var names = new HashMap<>(target);
        names.putAll(SourceReader.names(items, made));
        var ties = SourceReader.ties(where == null ? null : where.expr());
        var sources = SourceReader.sources(items, made);
        var name = target.keySet().iterator().next();
        selects.add(SelectReader.change(statement, name, sources, where == null ? List.of() : ties));
        into(statement, level.inside(names));
    }

    private static Map<String, List<TableName>> target(RelationContext relation, @Nullable ColumnNameContext alias) {
        var table = Names.table(relation);
        return Map.of(alias == null ? table.name() : Names.column(alias), List.of(table));
    }

    private void assign(AssignmentContext assignment, Level level) {
        into(assignment, assignment.target().size() == 1 ? level.valueFor(column(assignment.target(0))) : level);
    }

    private static int from(ParserRuleContext part) {
        return ((Lexeme) part.getStart()).from();
    }
}
