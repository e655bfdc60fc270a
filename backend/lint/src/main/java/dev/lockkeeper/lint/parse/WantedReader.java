package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Sought;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Columns that are compared with constants, or filled with them, in the parts of a condition joined by AND. */
final class WantedReader {

    private static final Set<String> OPERATORS = Set.of("=", "<", "<=", ">", ">=");
    private static final String NOTHING = "null";
    private static final int MOST_ROWS = 100;
    private static final int MOST_WORDS = 3;

    private WantedReader() {}

    /** What an UPDATE or DELETE asks of the rows that it changes, or an INSERT gives to its own. */
    static List<Sought> read(ParserRuleContext part) {
        if (part instanceof InsertContext insert) {
            return given(insert);
        }
        var where = part instanceof UpdateContext || part instanceof DeleteContext
                ? part.getRuleContext(WhereClauseContext.class, 0)
                : null;
        var wanted = where == null || where.expr() == null ? List.<Sought>of() : read(where.expr(), name(part));
        return part instanceof UpdateContext update ? emptied(update, wanted) : wanted;
    }

    private static List<Sought> emptied(UpdateContext update, List<Sought> wanted) {
        var nothing = Lists.where(
                update.assignments().assignment(),
                one -> one.target().size() == 1
                        && Tree.words(one.expr()) == 1
                        && one.expr().getText().equalsIgnoreCase("null"));
        if (nothing.isEmpty()) {
            return wanted;
        }
        var all = new ArrayList<>(wanted);
        nothing.forEach(one -> all.add(new Sought(Names.column(one.target(0).columnName()), "null", List.of())));
        return all;
    }

    private static String name(ParserRuleContext change) {
        var alias = change.getRuleContext(ColumnNameContext.class, 0);
        return alias == null
                ? Names.table(change.getRuleContext(RelationContext.class, 0)).name()
                : Names.column(alias);
    }

    static List<Sought> read(ExprContext condition, @Nullable String table) {
        var wanted = new ArrayList<Sought>();
        for (var part : Conditions.conjuncts(condition)) {
            var predicate = part.predicate();
            if (part.NOT().isEmpty()
                    && predicate.predicateTail().size() == 1
                    && Tree.words(predicate.value()) <= MOST_WORDS) {
                var bare = ExpressionReader.Bare.of(predicate.value());
                if (bare != null
                        && bare.castTo() == null
                        && Conditions.belongs(predicate.value().getText(), table)) {
                    wanted.addAll(compared(bare.column(), predicate.predicateTail(0)));
                }
            }
        }
        return wanted;
    }

    private static List<Sought> compared(String column, PredicateTailContext tail) {
        if (tail.NOT() != null) {
            return List.of();
        }
        if (tail.comparison() != null && OPERATORS.contains(tail.comparison().getText())) {
            return constant(tail.operand())
                    .map(value -> List.of(new Sought(column, tail.comparison().getText(), List.of(value))))
                    .orElse(List.of());
        }
        if (tail.IS() != null && tail.isTest().NULL() != null) {
            return List.of(new Sought(column, "=", List.of(NOTHING)));
        }
        if (tail.BETWEEN() != null) {
            return between(column, constant(tail.value(0)), constant(tail.value(1)));
        }
        boolean listed = tail.IN() != null && tail.listOrQuery().exprList() != null;
        return listed ? anyOf(column, tail.listOrQuery().exprList().expr()) : List.of();
    }

    private static List<Sought> between(String column, Optional<String> from, Optional<String> to) {
        return from.isEmpty() || to.isEmpty()
                ? List.of()
                : List.of(new Sought(column, ">=", List.of(from.get())), new Sought(column, "<=", List.of(to.get())));
    }

    private static List<Sought> anyOf(String column, List<? extends ParserRuleContext> members) {
        var values = Lists.map(members, WantedReader::constant);
        return Lists.all(values, Optional::isPresent) && values.size() <= MOST_ROWS
                ? List.of(new Sought(column, "=", Lists.map(values, Optional::orElseThrow)))
                : List.of();
    }

    private static Optional<String> constant(ParserRuleContext part) {
        return Constants.of(part);
    }

    /** What a row is given may be nothing, too. */
    private static List<Sought> filled(String column, List<? extends ParserRuleContext> cells) {
        var values = Lists.map(
                cells,
                cell -> Tree.words(cell) == 1 && cell.getText().equalsIgnoreCase("null")
                        ? Optional.of(NOTHING)
                        : constant(cell));
        return Lists.all(values, Optional::isPresent)
                ? List.of(new Sought(column, "=", Lists.map(values, Optional::orElseThrow)))
                : List.of();
    }

    /** Column by column, where every row has a constant. */
    private static List<Sought> given(InsertContext insert) {
        var plain = insert.query() == null ? null : insert.query().queryTerm().plainTerm();
        if (plain == null || plain.VALUES() == null || plain.valuesRow().size() > MOST_ROWS) {
            return List.of();
        }
        var columns = insert.insertColumns() == null
                ? null
                : Lists.map(insert.insertColumns().target(), target -> Names.column(target.columnName()));
        int width = columns == null ? plain.valuesRow(0).exprList().expr().size() : columns.size();
        var given = new ArrayList<Sought>();
        for (int at = 0; at < width; at++) {
            int place = at;
            var cells = Lists.where(
                    Lists.map(plain.valuesRow(), row -> row.exprList().expr()), row -> row.size() > place);
            if (cells.size() == plain.valuesRow().size()) {
                given.addAll(
                        filled(columns == null ? "#" + at : columns.get(at), Lists.map(cells, row -> row.get(place))));
            }
        }
        return given;
    }
}
