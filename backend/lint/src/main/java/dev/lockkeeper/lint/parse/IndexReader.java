package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.DropIndex;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Reindex;
import dev.lockkeeper.lint.grammar.SqlParser.CreateIndexContext;
import dev.lockkeeper.lint.grammar.SqlParser.DropContext;
import dev.lockkeeper.lint.grammar.SqlParser.IndexKeyContext;
import dev.lockkeeper.lint.grammar.SqlParser.ReindexContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Term;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX, DROP INDEX, REINDEX. */
final class IndexReader {

    private IndexReader() {}

    static Fact read(CreateIndexContext create) {
        var relation = create.relation();
        return new CreateIndex(
                name(create),
                Names.table(relation),
                relation.ONLY() != null,
                create.UNIQUE() != null,
                create.CONCURRENTLY() != null,
                create.ifNotExists() != null,
                plainKeys(create.indexKey()),
                computed(create),
                Tree.text(create),
                new CreateIndex.Form(
                        functions(create),
                        method(create),
                        create.whereClause() == null && Lists.all(create.indexKey(), key -> key.columnName() != null),
                        label(create.indexKey()),
                        Lists.set(Lists.map(
                                Lists.where(
                                        create.indexKey(),
                                        key -> key.columnName() != null && key.operatorClass() == null),
                                key -> Names.column(key.columnName()))),
                        terms(create),
                        create.whereClause() == null || create.whereClause().expr() == null
                                ? Term.OPAQUE
                                : TermReader.judged(create.whereClause().expr()),
                        classes(create.indexKey())));
    }

    private static Map<String, String> classes(List<IndexKeyContext> keys) {
        var classes = new HashMap<String, String>();
        for (var key : keys) {
            if (key.columnName() != null && key.operatorClass() != null) {
                classes.put(
                        Names.column(key.columnName()),
                        Names.fold(key.operatorClass().getStop()));
            }
        }
        return classes;
    }

    /** What is computed for each row. */
    private static List<Term> terms(CreateIndexContext create) {
        return Seq.from(create.indexKey())
                .filter(key -> key.columnName() == null)
                .map(key -> key.functionCall() != null
                        ? TermReader.judged(key.functionCall())
                        : key.expr() == null ? Term.OPAQUE : TermReader.judged(key.expr()))
                .toList();
    }

    private static Set<String> functions(CreateIndexContext create) {
        var functions = new LinkedHashSet<>(ExpressionReader.functions(create));
        for (var key : create.indexKey()) {
            if (key.functionCall() != null && key.functionCall().calledName() != null) {
                functions.add(Names.last(key.functionCall().calledName()));
            }
        }
        return functions;
    }

    private static String method(CreateIndexContext create) {
        int on = create.ON().getSymbol().getTokenIndex();
        return Lists.first(
                        create.columnName(),
                        name -> create.USING() != null && name.getStart().getTokenIndex() > on)
                .map(Names::column)
                .orElse("btree");
    }

    /** What the server names the index by: columns as they are, calls by their function. */
    private static String label(List<IndexKeyContext> keys) {
        return String.join("_", Lists.map(keys, IndexReader::label));
    }

    private static String label(IndexKeyContext key) {
        if (key.columnName() != null) {
            return Names.column(key.columnName());
        }
        boolean call = key.functionCall() != null && key.functionCall().calledName() != null;
        return call ? Names.last(key.functionCall().calledName()) : "expr";
    }

    static Fact readDrop(DropContext drop) {
        return new DropIndex(
                Names.named(drop.qualifiedName()),
                drop.CONCURRENTLY() != null,
                drop.ifExists() != null,
                AlterTableReader.cascade(drop.dropBehaviour()));
    }

    static Fact read(ReindexContext reindex) {
        var target = Stream.of(reindex.INDEX(), reindex.TABLE(), reindex.SCHEMA(), reindex.DATABASE(), reindex.SYSTEM())
                .filter(word -> word != null)
                .map(word -> word.getText().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        TableName name = reindex.qualifiedName() == null ? null : Names.table(reindex.qualifiedName());
        return new Reindex(target, name, reindex.CONCURRENTLY() != null || concurrentOption(reindex));
    }

    private static boolean concurrentOption(ReindexContext reindex) {
        return reindex.utilityOptions() != null
                && reindex.utilityOptions().getText().toLowerCase(Locale.ROOT).contains("concurrently");
    }

    /** The first name is the index's only when it stands before ON. */
    private static @Nullable String name(CreateIndexContext create) {
        int on = create.ON().getSymbol().getTokenIndex();
        return Lists.first(create.columnName(), name -> name.getStart().getTokenIndex() < on)
                .map(Names::column)
                .orElse(null);
    }

    private static List<String> plainKeys(List<IndexKeyContext> keys) {
        return Lists.map(Lists.where(keys, key -> key.columnName() != null), key -> Names.column(key.columnName()));
    }

    private static Set<String> computed(CreateIndexContext create) {
        var columns = new LinkedHashSet<String>();
        for (var key : create.indexKey()) {
            if (key.columnName() == null) {
                columns.addAll(ExpressionReader.columns(key));
            }
        }
        if (create.include() != null) {
            columns.addAll(Names.columns(create.include().nameList()));
        }
        if (create.whereClause() != null) {
            columns.addAll(ExpressionReader.columns(create.whereClause()));
        }
        return columns;
    }
}
