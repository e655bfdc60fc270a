package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Lookup;
import dev.lockkeeper.lint.fact.Scope;
import dev.lockkeeper.lint.fact.Scope.Origin;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Set;

/** What the server looks up for UPDATE, DELETE and MERGE. */
final class ChangeLookups {

    private final LookupReader reader;

    ChangeLookups(LookupReader reader) {
        this.reader = reader;
    }

    void read(UpdateContext update) {
        reader.with(update.withClause(), null);
        var target = Names.table(update.relation());
        var name = update.columnName() == null ? target.name() : Names.column(update.columnName());
        var from = update.fromClause() == null
                ? List.<TableExprContext>of()
                : update.fromClause().tableExpr();
        var scope = reader.scope(new Origin(name, target), from, null);
        from.forEach(item -> reader.item(item, scope));
        reader.condition(update.whereClause(), scope);
        if (update.returning() != null) {
            reader.outputs(update.returning().outputs(), scope);
        }
        assignments(update.assignments(), target, scope);
        reader.add(new Lookup.Filled(target, given(update.assignments()), false));
    }

    /** Columns that get more than their DEFAULT. */
    private static Set<String> given(AssignmentsContext assignments) {
        return DataReader.targets(Lists.where(
                assignments.assignment(),
                assignment -> !assignment.expr().getText().equalsIgnoreCase("default")));
    }

    void assignments(AssignmentsContext assignments, TableName target, Scope scope) {
        for (var assignment : assignments.assignment()) {
            reader.walk(assignment.expr(), scope);
            boolean plain = assignment.target().size() == 1
                    && assignment.target(0).getChildCount() == 1
                    && assignment.getStart() == assignment.target(0).getStart();
            for (var column : assignment.target()) {
                reader.add(new Lookup.Columns(target, List.of(Names.column(column.columnName()))));
            }
            if (plain) {
                var term = TermReader.read(assignment.expr());
                reader.add(new Lookup.Given(scope, term));
                var column = Names.column(assignment.target(0).columnName());
                reader.add(new Lookup.Assigned(scope, target, column, 0, term));
            }
        }
    }

    void read(DeleteContext delete) {
        reader.with(delete.withClause(), null);
        var target = Names.table(delete.relation());
        var name = delete.columnName() == null ? target.name() : Names.column(delete.columnName());
        var scope = reader.scope(new Origin(name, target), delete.tableExpr(), null);
        delete.tableExpr().forEach(item -> reader.item(item, scope));
        reader.condition(delete.whereClause(), scope);
        if (delete.returning() != null) {
            reader.outputs(delete.returning().outputs(), scope);
        }
    }

    void read(MergeContext merge) {
        reader.with(merge.withClause(), null);
        var target = Names.table(merge.relation());
        var name = merge.columnName() == null ? target.name() : Names.column(merge.columnName());
        var scope = reader.scope(new Origin(name, target), List.of(merge.tableExpr()), null);
        reader.item(merge.tableExpr(), scope);
        reader.walk(merge.expr(), scope);
        reader.add(new Lookup.Condition(scope, TermReader.read(merge.expr())));
    }
}
