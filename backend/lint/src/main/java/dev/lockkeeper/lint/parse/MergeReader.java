package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.ReadTables;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.grammar.SqlParser.AssignmentContext;
import dev.lockkeeper.lint.grammar.SqlParser.MergeChangeContext;
import dev.lockkeeper.lint.grammar.SqlParser.MergeContext;
import dev.lockkeeper.lint.grammar.SqlParser.MergeInsertContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** MERGE, which may change any rows that its source matches. */
final class MergeReader {

    private MergeReader() {}

    /** The target is looked through with all that is below it, even where nothing can be changed. */
    static List<Fact> read(MergeContext merge) {
        var table = Names.table(merge.relation());
        var reads = DataReader.without(table, merge);
        var query = DataReader.queryOf(merge);
        var facts = new ArrayList<Fact>();
        facts.add(new LockTables("MERGE", List.of(table), LockMode.ROW_EXCLUSIVE));
        var columns = DataReader.targets(Tree.all(merge, AssignmentContext.class));
        if (!columns.isEmpty()) {
            var condition = ExpressionReader.read(merge.expr());
            facts.add(new Update(table, columns, condition, reads, query, Set.of(), false));
        }
        if (Lists.any(Tree.all(merge, MergeChangeContext.class), change -> change.DELETE() != null)) {
            var condition = ExpressionReader.read(merge.expr());
            facts.add(new Delete(table, condition, reads, query, Set.of(), false));
        }
        Tree.all(merge, MergeInsertContext.class).stream()
                .filter(insert -> insert.INSERT() != null)
                .forEach(insert -> facts.add(new Insert(table, reads, query, columns(insert))));
        if (facts.size() == 1) {
            facts.add(new ReadTables(reads, List.of(), false, query));
        }
        return facts;
    }

    private static Set<String> columns(MergeInsertContext insert) {
        return insert.insertColumns() == null
                ? Set.of()
                : Lists.set(Lists.map(insert.insertColumns().target(), target -> Names.column(target.columnName())));
    }
}
