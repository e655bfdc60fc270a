package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Lookup;
import dev.lockkeeper.lint.fact.Scope;
import dev.lockkeeper.lint.fact.Scope.Origin;
import dev.lockkeeper.lint.fact.Shape;
import dev.lockkeeper.lint.fact.Shape.Given;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** What queries give to those around them: in WITH, in parentheses, and at the end. */
final class CommonShapes {

    private static final Shape UNKNOWN = new Shape(List.of(new Given(null, Term.OPAQUE, nowhere(), "?")), List.of());

    private final LookupReader reader;
    private final Map<CommonTableContext, Shape> known = new HashMap<>();
    private Map<String, Shape> common = new HashMap<>();

    CommonShapes(LookupReader reader) {
        this.reader = reader;
    }

    private static Scope nowhere() {
        return new Scope(List.of(), false, Set.of(), null);
    }

    /** A WITH hides what those around it call by the same names, up to its end; what was seen before is given back. */
    Map<String, Shape> enter(@Nullable WithClauseContext with) {
        var outer = common;
        if (with != null) {
            common = new HashMap<>(outer);
            if (with.RECURSIVE() != null) {
                with.commonTable().forEach(table -> common.remove(Names.column(table.columnName())));
            }
        }
        return outer;
    }

    void leave(Map<String, Shape> outer) {
        common = outer;
    }

    /** A table of WITH, from here on. */
    void put(CommonTableContext table, @Nullable Scope around) {
        var names = table.nameList() == null ? List.<String>of() : Names.columns(table.nameList());
        var shape = of(table.dataStatement(), around);
        boolean searched = table.searchClause() != null || table.cycleClause() != null;
        if (!names.isEmpty()) {
            reader.add(new Lookup.Renamed(shape, names.size()));
        }
        known.put(table, searched ? UNKNOWN : shape.renamed(names));
        see(table);
    }

    private void see(CommonTableContext table) {
        common.put(Names.column(table.columnName()), known.getOrDefault(table, UNKNOWN));
    }

    private Shape of(DataStatementContext statement, @Nullable Scope around) {
        if (statement.query() != null) {
            return of(statement.query(), around);
        }
        if (Lists.any(((ParserRuleContext) statement.getChild(0)).children, WithClauseContext.class::isInstance)) {
            return UNKNOWN;
        }
        if (statement.delete() != null && statement.delete().returning() != null) {
            var delete = statement.delete();
            return returned(
                    delete.returning(),
                    target(Names.table(delete.relation()), delete.columnName()),
                    delete.tableExpr());
        }
        if (statement.update() != null && statement.update().returning() != null) {
            var update = statement.update();
            var from = update.fromClause() == null
                    ? List.<TableExprContext>of()
                    : update.fromClause().tableExpr();
            return returned(update.returning(), target(Names.table(update.relation()), update.columnName()), from);
        }
        if (statement.insert() != null && statement.insert().returning() != null) {
            var insert = statement.insert();
            return returned(
                    insert.returning(), target(Names.table(insert.qualifiedName()), insert.columnName()), List.of());
        }
        return UNKNOWN;
    }

    private static Origin target(TableName table, @Nullable ColumnNameContext alias) {
        return new Origin(alias == null ? table.name() : Names.column(alias), table);
    }

    private Shape returned(ReturningContext returning, Origin target, List<TableExprContext> from) {
        return returning.WITH() != null ? UNKNOWN : of(returning.outputs(), reader.scope(target, from, null));
    }

    /** The first of several queries gives the names; what becomes of their types is not looked into. */
    Shape of(QueryContext query, @Nullable Scope around) {
        var outer = enter(query.withClause());
        if (query.withClause() != null) {
            query.withClause().commonTable().forEach(this::see);
        }
        var shape = of(query.queryTerm(), around);
        leave(outer);
        return query.queryTail().queryTerm().isEmpty() ? shape : untyped(shape);
    }

    private static Shape untyped(Shape shape) {
        boolean plain = Lists.all(shape.given(), one -> one.source() == null);
        return plain
                ? new Shape(
                        Lists.map(shape.given(), one -> new Given(one.name(), Term.OPAQUE, one.scope(), null)),
                        shape.names())
                : UNKNOWN;
    }

    private Shape of(QueryTermContext term, @Nullable Scope around) {
        return term.query() == null ? of(term.plainTerm(), around) : of(term.query(), around);
    }

    private Shape of(PlainTermContext term, @Nullable Scope around) {
        if (term.selectTerm() != null) {
            var select = term.selectTerm();
            var from = select.fromClause() == null
                    ? List.<TableExprContext>of()
                    : select.fromClause().tableExpr();
            return select.outputs() == null ? UNKNOWN : of(select.outputs(), reader.scope(null, from, around));
        }
        if (term.relation() != null) {
            var table = Names.table(term.relation());
            var scope = new Scope(List.of(new Origin(table.name(), table)), false, Set.of(), null);
            return new Shape(List.of(new Given(null, Term.OPAQUE, scope, "")), List.of());
        }
        return rows(term.valuesRow(), reader.scope(null, List.of(), around));
    }

    private static Shape rows(List<ValuesRowContext> rows, Scope scope) {
        var given = new ArrayList<Given>();
        for (var value : rows.get(0).exprList().expr()) {
            var term = rows.size() == 1 ? TermReader.read(value) : Term.OPAQUE;
            given.add(new Given("column" + (given.size() + 1), term, scope, null));
        }
        return new Shape(given, List.of());
    }

    private static Shape of(OutputsContext outputs, Scope scope) {
        return new Shape(Lists.map(outputs.output(), output -> given(output, scope)), List.of());
    }

    private static Given given(OutputContext output, Scope scope) {
        if (output.expr() == null) {
            return new Given(null, Term.OPAQUE, scope, "");
        }
        if (output.expr().getText().endsWith(".*")) {
            var parts = Tree.all(output.expr(), CallOrColumnContext.class);
            var names = parts.size() == 1 ? SourceReader.parts(parts.get(0)) : List.<String>of();
            return new Given(null, Term.OPAQUE, scope, names.isEmpty() ? null : names.get(0));
        }
        return new Given(ReadingReader.output(output).name(), TermReader.read(output.expr()), scope, null);
    }

    /** What a source is known by, and what its columns are. */
    Origin origin(TablePrimaryContext primary, Set<String> made, @Nullable Scope around) {
        var name = SourceReader.name(primary);
        var tables = SourceReader.tables(primary, made);
        var aliases = aliases(primary);
        if (aliases == null) {
            return new Origin(name, null);
        }
        if (tables.size() == 1 && aliases.isEmpty()) {
            return new Origin(name, tables.get(0));
        }
        var shape = shape(primary, around);
        return new Origin(name, null, shape == null || tables.size() == 1 ? null : shape.renamed(aliases));
    }

    private @Nullable Shape shape(TablePrimaryContext primary, @Nullable Scope around) {
        if (primary.relation() != null) {
            return common.get(Names.table(primary.relation()).name());
        }
        var query =
                primary.parenthesized() == null ? null : primary.parenthesized().bareQuery();
        if (query == null || query.withClause() != null || primary.LATERAL() != null) {
            return null;
        }
        var shape = query.queryTerm() != null ? of(query.queryTerm(), around) : of(query.plainTerm(), around);
        return query.queryTail().queryTerm().isEmpty() ? shape : untyped(shape);
    }

    /** Names that the source's columns get; null where they are given types, too. */
    private static @Nullable List<String> aliases(TablePrimaryContext primary) {
        if (primary.tableAlias() == null) {
            return List.of();
        }
        var columns = primary.tableAlias().aliasColumns();
        if (primary.tableAlias().columnDefinitions() != null) {
            return null;
        }
        return columns == null ? List.of() : columns.nameList() == null ? null : Names.columns(columns.nameList());
    }
}
