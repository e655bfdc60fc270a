package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.AlterIndex;
import dev.lockkeeper.lint.fact.AttachIndex;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import java.util.List;

/** ALTER INDEX. */
final class AlterIndexReader {

    private AlterIndexReader() {}

    /** Attaching an index of a partition looks at both tables and keeps nobody out. */
    static List<Fact> read(AlterIndexContext alter) {
        var change = alter.indexChange();
        if (change == null) {
            return List.of();
        }
        var index = Names.table(alter.qualifiedName());
        if (change.ATTACH() != null) {
            return List.of(new AttachIndex(index, Names.table(change.qualifiedName())));
        }
        var to = change.RENAME() == null ? null : Names.column(change.columnName());
        return List.of(new AlterIndex(index, alter.ifExists() != null, to, change(change)));
    }

    private static AlterIndex.Change change(IndexChangeContext change) {
        if (change.reloptions() != null) {
            return AlterIndex.Change.OPTIONS;
        }
        return change.STATISTICS() == null ? AlterIndex.Change.OTHER : AlterIndex.Change.STATISTICS;
    }
}
