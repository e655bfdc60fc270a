package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.fact.Reading;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.grammar.SqlParser.AssignmentContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.CopyContext;
import dev.lockkeeper.lint.grammar.SqlParser.DataStatementContext;
import dev.lockkeeper.lint.grammar.SqlParser.DeleteContext;
import dev.lockkeeper.lint.grammar.SqlParser.InsertContext;
import dev.lockkeeper.lint.grammar.SqlParser.IntoClauseContext;
import dev.lockkeeper.lint.grammar.SqlParser.MergeContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryContext;
import dev.lockkeeper.lint.grammar.SqlParser.QueryLimitContext;
import dev.lockkeeper.lint.grammar.SqlParser.UpdateContext;
import dev.lockkeeper.lint.grammar.SqlParser.WhereClauseContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Statements that read and write rows, also those inside a WITH. */
final class DataReader {

    private DataReader() {}

    static List<Fact> read(DataStatementContext statement) {
        var facts = new ArrayList<Fact>();
        Tree.all(statement, InsertContext.class).forEach(insert -> facts.add(read(insert)));
        Tree.all(statement, UpdateContext.class).forEach(update -> facts.add(read(update)));
        Tree.all(statement, DeleteContext.class).forEach(delete -> facts.add(read(delete)));
        Tree.all(statement, MergeContext.class).forEach(merge -> facts.addAll(MergeReader.read(merge)));
        Tree.all(statement, IntoClauseContext.class).forEach(into -> facts.add(read(into, statement)));
        if (facts.isEmpty() || statement.query() != null) {
            facts.add(readQuery(statement));
        }
        return facts;
    }

    static List<Fact> read(CopyContext copy) {
        if (copy.dataStatement() != null) {
            return read(copy.dataStatement());
        }
        var table = Names.table(copy.qualifiedName());
        if (copy.FROM() != null) {
            var columns = copy.nameList() == null ? null : Set.copyOf(Names.columns(copy.nameList()));
            return List.of(new Insert(table, List.of(), Reading.NONE, columns));
        }
        var source = new Reading.Source(table, null, true, false, Set.of(), List.of(), false);
        var query = new Reading(List.of(source), List.of(), List.of(), false, true);
        return List.of(new ReadTables(List.of(table), List.of(), false, query));
    }

    private static Fact read(InsertContext insert) {
        var table = Names.table(insert.qualifiedName());
        var named = insert.insertColumns() == null
                ? null
                : Lists.set(Lists.map(insert.insertColumns().target(), target -> Names.column(target.columnName())));
        var columns = insert.query() == null ? Set.<String>of() : named;
        return new Insert(table, without(table, insert), queryOf(insert), columns);
    }

    private static Fact read(UpdateContext update) {
        var table = Names.table(update.relation());
        var columns = targets(update.assignments().assignment());
        return new Update(
                table,
                columns,
                where(update.whereClause()),
                without(table, update),
                queryOf(update),
                sought(update.whereClause(), update.columnName(), table),
                update.relation().ONLY() != null);
    }

    private static Fact read(DeleteContext delete) {
        var table = Names.table(delete.relation());
        return new Delete(
                table,
                where(delete.whereClause()),
                without(table, delete),
                queryOf(delete),
                sought(delete.whereClause(), delete.columnName(), table),
                delete.relation().ONLY() != null);
    }

    private static Fact read(IntoClauseContext into, ParserRuleContext query) {
        boolean temporary = into.TEMP() != null || into.TEMPORARY() != null;
        return new CreateTable(
                Names.table(into.qualifiedName()),
                false,
                temporary,
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                Sources.of(query),
                new CreateTable.Form(
                        false, into.UNLOGGED() != null, null, ReadingReader.read(query), Set.of(), null, null, false));
    }

    /** A query that is planned and does not run. */
    static Fact planned(QueryContext statement) {
        var reading = ReadingReader.read(statement);
        var planned = new Reading(
                reading.sources(), reading.outputs(), List.of(), true, false, reading.lookups(), List.of(), null);
        return new ReadTables(Sources.of(statement), List.of(), false, planned);
    }

    private static Fact readQuery(DataStatementContext statement) {
        boolean locks = Lists.any(
                Tree.all(statement, QueryLimitContext.class), limit -> limit.FOR() != null && limit.READ() == null);
        return new ReadTables(
                Sources.of(statement), ExpressionReader.functions(statement), locks, ReadingReader.read(statement));
    }

    /** What it reads beside its target; what stands in parts of a WITH that write is read there. */
    static Reading queryOf(ParserRuleContext statement) {
        return ReadingReader.read(statement);
    }

    private static Set<String> sought(
            @Nullable WhereClauseContext where, @Nullable ColumnNameContext alias, TableName table) {
        return where == null || where.expr() == null
                ? Set.of()
                : Conditions.sought(where.expr(), alias == null ? table.name() : Names.column(alias));
    }

    static Set<String> targets(List<AssignmentContext> assignments) {
        var columns = new HashSet<String>();
        for (var assignment : assignments) {
            assignment.target().forEach(target -> columns.add(Names.column(target.columnName())));
        }
        return columns;
    }

    private static @Nullable Expression where(@Nullable WhereClauseContext where) {
        return where == null || where.expr() == null ? null : ExpressionReader.read(where.expr());
    }

    static List<TableName> without(TableName target, ParserRuleContext statement) {
        return Lists.where(Sources.of(statement), table -> !table.equals(target));
    }
}
