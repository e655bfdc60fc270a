package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.OutsideTransaction;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/** Queries that are planned, kept or opened, and not run to their end; and what lies outside of every table. */
final class ExplainReader {

    private ExplainReader() {}

    static List<Fact> read(ExplainContext explain) {
        var inner = explain.explained().dataStatement();
        boolean runs = explain.ANALYZE() != null
                || explain.ANALYSE() != null
                || explain.utilityOptions() != null
                        && explain.utilityOptions()
                                .getText()
                                .toLowerCase(Locale.ROOT)
                                .contains("analy");
        if (inner != null && runs) {
            return DataReader.read(inner);
        }
        if (inner != null && inner.query() != null && inner.query().withClause() == null) {
            return List.of(DataReader.planned(inner.query()));
        }
        return looked("EXPLAIN", explain);
    }

    static List<Fact> read(CursorContext cursor) {
        if (cursor.declareCursor() == null) {
            return List.of();
        }
        var query = Tree.all(cursor, QueryContext.class);
        return query.isEmpty() || query.get(0).withClause() != null
                ? looked("DECLARE", cursor)
                : List.of(DataReader.planned(query.get(0)));
    }

    static List<Fact> read(PreparedContext prepared) {
        return looked("PREPARE", prepared);
    }

    private static List<Fact> looked(String what, ParserRuleContext statement) {
        var targets = Stream.of(
                        Tree.all(statement, InsertContext.class).stream()
                                .map(insert -> Names.table(insert.qualifiedName())),
                        Tree.all(statement, UpdateContext.class).stream().map(update -> Names.table(update.relation())),
                        Tree.all(statement, DeleteContext.class).stream().map(delete -> Names.table(delete.relation())),
                        Tree.all(statement, MergeContext.class).stream().map(merge -> Names.table(merge.relation())))
                .flatMap(Function.identity())
                .toList();
        var read = new LockTables(what, Sources.of(statement), LockMode.ACCESS_SHARE);
        return targets.isEmpty() ? List.of(read) : List.of(read, new LockTables(what, targets, LockMode.ROW_EXCLUSIVE));
    }

    static List<Fact> read(CreateOtherContext create) {
        if (create.calledName() != null && create.AGGREGATE() != null) {
            var written = Names.table(create.calledName());
            return List.of(new CreateObject(
                    "AGGREGATE", written.schema(), written.name(), Volatility.STEADY, null, false, false));
        }
        if (create.COLLATION() != null) {
            var written = Names.table(create.qualifiedName(0));
            return List.of(new CreateObject(
                    "COLLATION", written.schema(), written.name(), null, null, create.ifNotExists() != null, false));
        }
        boolean outside = create.DATABASE() != null || create.TABLESPACE() != null;
        return outside ? List.of(new OutsideTransaction(Kinds.of(create))) : List.of();
    }
}
