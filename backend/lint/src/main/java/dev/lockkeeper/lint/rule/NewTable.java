package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.stream.Stream;

/** A table that is new, or new under its name; partitions are their parent's, and temporary ones are nobody's. */
final class NewTable {

    static final Facts FACTS = Facts.of(CreateTable.class, RenameTable.class);

    private NewTable() {}

    static Stream<TableName> in(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return create.temporary() || create.partitionOf() != null ? Stream.empty() : Stream.of(create.table());
        }
        return step.fact() instanceof RenameTable rename
                ? step.schema().known(rename.table()).stream()
                        .filter(table -> table.created() || rename.moved())
                        .filter(table ->
                                table.kind() == RelationKind.TABLE || table.kind() == RelationKind.PARTITIONED_TABLE)
                        .map(table -> rename.to())
                : Stream.empty();
    }
}
