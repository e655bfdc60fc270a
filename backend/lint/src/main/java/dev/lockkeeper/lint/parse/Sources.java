package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.grammar.SqlParser.CommonTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.PlainTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.TablePrimaryContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.LinkedHashSet;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** The tables that a query reads, without the names it makes up itself. */
final class Sources {

    private Sources() {}

    static List<TableName> of(ParserRuleContext part) {
        var own = Lists.set(
                Lists.map(Tree.all(part, CommonTableContext.class), table -> Names.column(table.columnName())));
        var tables = new LinkedHashSet<TableName>();
        for (var primary : Tree.all(part, TablePrimaryContext.class)) {
            if (primary.relation() != null) {
                tables.add(Names.table(primary.relation()));
            } else if (primary.ONLY() != null) {
                tables.add(Names.table(primary.qualifiedName()));
            }
        }
        tables.addAll(namedByTable(part));
        tables.removeIf(table -> table.schema() == null && own.contains(table.name()));
        return List.copyOf(tables);
    }

    /** TABLE x is SELECT * FROM x. */
    private static List<TableName> namedByTable(ParserRuleContext part) {
        return Lists.map(
                Lists.where(Tree.all(part, PlainTermContext.class), term -> term.relation() != null),
                term -> Names.table(term.relation()));
    }
}
