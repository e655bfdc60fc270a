package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.ServerChange;
import dev.lockkeeper.lint.grammar.SqlParser.AlterDomainContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterEventTriggerContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterSchemaContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterSystemContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterViewContext;
import dev.lockkeeper.lint.grammar.SqlParser.CopyContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateEventTriggerContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateMaterializedViewContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateOtherContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSubscriptionContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateViewContext;
import dev.lockkeeper.lint.grammar.SqlParser.CursorContext;
import dev.lockkeeper.lint.grammar.SqlParser.DataStatementContext;
import dev.lockkeeper.lint.grammar.SqlParser.ExplainContext;
import dev.lockkeeper.lint.grammar.SqlParser.MaintenanceContext;
import dev.lockkeeper.lint.grammar.SqlParser.PreparedContext;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Statements that several sorts share: those with a query inside, and those about the server. */
final class OtherExtras {

    private OtherExtras() {}

    static List<Fact> read(ParserRuleContext statement) {
        if (asks(statement)) {
            return Besides.query(statement);
        }
        if (statement instanceof AlterDomainContext alter
                && alter.domainChange().objectChange() != null) {
            var name = Names.last(alter.qualifiedName());
            return ObjectExtras.changed("DOMAIN", name, alter.domainChange().objectChange());
        }
        if (statement instanceof AlterSchemaContext alter) {
            return ObjectExtras.changed("SCHEMA", Names.column(alter.columnName()), alter.objectChange());
        }
        return ofServer(statement);
    }

    private static String kind(ParserRuleContext statement) {
        return statement instanceof AlterSystemContext ? "ALTER SYSTEM" : Kinds.of(statement);
    }

    private static boolean asks(ParserRuleContext statement) {
        return statement instanceof DataStatementContext
                || statement instanceof CreateViewContext
                || statement instanceof CreateMaterializedViewContext
                || statement instanceof CopyContext copy && copy.dataStatement() != null
                || statement instanceof ExplainContext
                || statement instanceof PreparedContext
                || statement instanceof CursorContext;
    }

    private static List<Fact> ofServer(ParserRuleContext statement) {
        boolean event = statement instanceof CreateEventTriggerContext || statement instanceof AlterEventTriggerContext;
        boolean other = statement instanceof CreateOtherContext create
                && (create.DATABASE() != null || create.TABLESPACE() != null || create.LANGUAGE() != null);
        boolean system = statement instanceof AlterSystemContext || statement instanceof CreateSubscriptionContext;
        boolean load = statement instanceof MaintenanceContext
                && statement.getStart().getText().equalsIgnoreCase("LOAD");
        if (statement instanceof AlterViewContext view && view.objectChange() != null) {
            return view.objectChange().OWNER() == null
                    ? List.of()
                    : ObjectExtras.changed("VIEW", Names.last(view.qualifiedName()), view.objectChange());
        }
        return event || other || system || load ? List.of(new ServerChange(kind(statement))) : List.of();
    }
}
