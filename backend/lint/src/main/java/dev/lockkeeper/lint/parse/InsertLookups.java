package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Lookup;
import dev.lockkeeper.lint.fact.Scope;
import dev.lockkeeper.lint.fact.Scope.Origin;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server looks up for an INSERT. */
final class InsertLookups {

    /** Of a long list of rows the first ones are like the others. */
    private static final int MOST_ROWS = 20;

    private final LookupReader reader;

    InsertLookups(LookupReader reader) {
        this.reader = reader;
    }

    void read(InsertContext insert) {
        reader.with(insert.withClause(), null);
        var table = Names.table(insert.qualifiedName());
        var columns = columns(insert);
        if (columns != null) {
            reader.add(new Lookup.Columns(table, columns));
        }
        if (insert.query() != null) {
            values(insert, insert.query(), table, columns);
        }
        var name = insert.columnName() == null ? table.name() : Names.column(insert.columnName());
        if (insert.onConflict() != null) {
            conflict(insert.onConflict(), table, name);
        }
        if (insert.returning() != null) {
            var scope = new Scope(List.of(new Origin(name, table)), false, Set.of(), null);
            reader.outputs(insert.returning().outputs(), scope);
        }
    }

    private static @Nullable List<String> columns(InsertContext insert) {
        return insert.insertColumns() == null
                ? null
                : Lists.map(insert.insertColumns().target(), target -> Names.column(target.columnName()));
    }

    private void values(InsertContext insert, QueryContext query, TableName table, @Nullable List<String> columns) {
        var plain = query.queryTerm().plainTerm();
        boolean alone = query.queryTail().queryTerm().isEmpty();
        if (plain == null || !alone || plain.VALUES() == null) {
            reader.query(query, null);
            if (plain != null && alone && plain.selectTerm() != null) {
                selected(plain.selectTerm(), table, columns);
            }
            return;
        }
        var scope = new Scope(List.of(), false, Set.of(), null);
        var rows = plain.valuesRow()
                .subList(0, Math.min(MOST_ROWS, plain.valuesRow().size()));
        rows.forEach(row -> reader.walk(row, scope));
        int width = rows.get(0).exprList().expr().size();
        if (rows.stream().anyMatch(row -> row.exprList().expr().size() != width)) {
            reader.add(new Lookup.Width(table, -1, width));
        }
        reader.add(new Lookup.Width(table, columns == null ? null : columns.size(), width));
        for (var row : rows) {
            assigned(row.exprList().expr(), scope, table, columns, rows.size() == 1);
        }
        filled(insert, rows, table, columns);
    }

    private void assigned(
            List<ExprContext> values, Scope scope, TableName table, @Nullable List<String> columns, boolean single) {
        for (int at = 0; at < values.size(); at++) {
            var term = TermReader.read(values.get(at));
            reader.add(new Lookup.Given(scope, term));
            var column = columns != null && at < columns.size() ? columns.get(at) : null;
            if (single && (columns == null || column != null)) {
                reader.add(new Lookup.Assigned(scope, table, column, at, term));
            }
        }
    }

    private void filled(
            InsertContext insert, List<ValuesRowContext> rows, TableName table, @Nullable List<String> columns) {
        if (columns == null || insert.USER() != null) {
            return;
        }
        var given = new HashSet<String>();
        for (var row : rows) {
            for (int at = 0; at < Math.min(columns.size(), row.exprList().expr().size()); at++) {
                if (!row.exprList().expr(at).getText().equalsIgnoreCase("default")) {
                    given.add(columns.get(at));
                }
            }
        }
        reader.add(new Lookup.Filled(table, given, insert.OVERRIDING() != null));
    }

    private void selected(SelectTermContext select, TableName table, @Nullable List<String> columns) {
        var all = select.outputs() != null
                && select.outputs().output().size() == 1
                && select.outputs().output(0).expr() == null;
        if (all && select.fromClause() != null) {
            var sources =
                    reader.scope(null, select.fromClause().tableExpr(), null).origins();
            var source = sources.size() == 1 ? sources.get(0).table() : null;
            if (source != null) {
                reader.add(new Lookup.Copied(table, columns == null ? null : List.copyOf(columns), source));
            }
        }
        if (select.outputs() == null
                || Lists.any(
                        select.outputs().output(),
                        output ->
                                output.expr() == null || output.expr().getText().endsWith(".*"))) {
            return;
        }
        var from = select.fromClause() == null
                ? List.<TableExprContext>of()
                : select.fromClause().tableExpr();
        var scope = reader.scope(null, from, null);
        var given = Lists.map(select.outputs().output(), OutputContext::expr);
        reader.add(new Lookup.Width(table, columns == null ? null : columns.size(), given.size()));
        for (int at = 0; at < given.size(); at++) {
            var column = columns != null && at < columns.size() ? columns.get(at) : null;
            reader.add(new Lookup.Assigned(scope, table, column, at, TermReader.read(given.get(at))));
        }
    }

    private void conflict(OnConflictContext conflict, TableName table, String name) {
        var target = conflict.conflictTarget();
        var scope = new Scope(List.of(new Origin(name, table)), false, Set.of(), null);
        if (target != null && !target.indexKey().isEmpty()) {
            for (var key : target.indexKey()) {
                if (key.columnName() != null) {
                    reader.add(new Lookup.Named(scope, null, Names.column(key.columnName())));
                }
            }
        }
        if (conflict.assignments() != null) {
            var both = new Scope(List.of(new Origin(name, table), new Origin("excluded", table)), true, Set.of(), null);
            new ChangeLookups(reader).assignments(conflict.assignments(), table, both);
            reader.condition(conflict.whereClause(), both);
        }
        arbiter(target, table);
    }

    private void arbiter(@Nullable ConflictTargetContext target, TableName table) {
        if (target == null || target.indexKey().isEmpty() || target.whereClause() != null) {
            return;
        }
        var columns = new ArrayList<String>();
        for (var key : target.indexKey()) {
            if (key.columnName() == null || key.getStart() != key.getStop()) {
                return;
            }
            columns.add(Names.column(key.columnName()));
        }
        reader.add(new Lookup.Arbiter(table, Set.copyOf(columns)));
    }
}
