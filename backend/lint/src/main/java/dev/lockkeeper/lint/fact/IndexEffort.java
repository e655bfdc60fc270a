package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import java.util.Collection;

/** How dear an index is: as for text, unless every key is known to be a number. */
final class IndexEffort {

    private IndexEffort() {}

    static Effort of(Table table, Collection<String> columns) {
        boolean numbers = !columns.isEmpty()
                && Seq.from(columns).allMatch(column -> table.column(column)
                        .map(Column::type)
                        .filter(DataType::cheapToIndex)
                        .isPresent());
        return numbers ? Effort.INDEX_ON_NUMBERS : Effort.INDEX_ON_TEXT;
    }
}
