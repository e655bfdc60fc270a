package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.grammar.SqlParser.CommonTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.PlainTermContext;
import dev.lockkeeper.lint.grammar.SqlParser.TablePrimaryContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;

/** The tables that a query reads, without the names it makes up itself. */
final class Sources {

    private Sources() {}

    static List<TableName> of(ParserRuleContext part) {
        var own = Tree.all(part, CommonTableContext.class).stream()
                .map(table -> Names.column(table.columnName()))
                .collect(Collectors.toSet());
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
        return Tree.all(part, PlainTermContext.class).stream()
                .filter(term -> term.relation() != null)
                .map(term -> Names.table(term.relation()))
                .toList();
    }
}
