package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.BareQueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.CommonTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateMaterializedViewContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateViewContext;
import dev.lockkeeper.lint.grammar.SqlParser.DataStatementContext;
import dev.lockkeeper.lint.grammar.SqlParser.InsertContext;
import dev.lockkeeper.lint.grammar.SqlParser.ListOrQueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.ParenthesizedContext;
import dev.lockkeeper.lint.grammar.SqlParser.PredicateTailContext;
import dev.lockkeeper.lint.grammar.SqlParser.PrimaryContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoutineStatementContext;
import dev.lockkeeper.lint.grammar.SqlParser.SelectTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.TableBodyContext;
import dev.lockkeeper.lint.query.Select.Use;
import org.antlr.v4.runtime.RuleContext;

/** What a SELECT is there for: told by what stands around it. */
final class Uses {

    private Uses() {}

    static Use of(SelectTermContext term) {
        if (term.intoClause() != null) {
            return Use.TABLE;
        }
        RuleContext query = term.getParent();
        while (!(query instanceof QueryContext || query instanceof BareQueryContext)
                || query.getParent() instanceof QueryContext) {
            query = query.getParent();
        }
        return around(query);
    }

    private static Use around(RuleContext query) {
        var around = query.getParent();
        if (around instanceof CreateViewContext || around instanceof CreateMaterializedViewContext) {
            return Use.VIEW;
        }
        if (around instanceof TableBodyContext) {
            return Use.TABLE;
        }
        if (around instanceof InsertContext) {
            return Use.INSERT;
        }
        return around instanceof DataStatementContext ? ofStatement(around.getParent()) : inExpression(around);
    }

    private static Use ofStatement(RuleContext around) {
        if (around instanceof CommonTableContext) {
            return Use.COMMON;
        }
        return around instanceof RoutineStatementContext ? Use.ROUTINE : Use.STATEMENT;
    }

    private static Use inExpression(RuleContext around) {
        if (around instanceof ParenthesizedContext) {
            return Use.SOURCE;
        }
        if (around instanceof PrimaryContext primary && primary.EXISTS() != null) {
            return Use.EXISTS;
        }
        return around instanceof ListOrQueryContext && around.getParent() instanceof PredicateTailContext
                ? Use.MEMBERSHIP
                : Use.VALUE;
    }
}
