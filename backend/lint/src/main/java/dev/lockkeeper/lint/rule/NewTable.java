package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;

/** A table that is new, or new under its name; partitions are their parent's, and temporary ones are nobody's. */
final class NewTable {

    static final Facts FACTS = Facts.of(CreateTable.class, RenameTable.class);

    private NewTable() {}

    static Seq<TableName> in(Step step) {
        if (step.fact() instanceof CreateTable create) {
            return create.temporary() || create.partitionOf() != null ? Seq.empty() : Seq.of(create.table());
        }
        return step.fact() instanceof RenameTable rename
                ? Seq.from(step.schema().known(rename.table()))
                        .filter(table -> table.created() || rename.moved())
                        .filter(table ->
                                table.kind() == RelationKind.TABLE || table.kind() == RelationKind.PARTITIONED_TABLE)
                        .map(table -> rename.to())
                : Seq.empty();
    }
}
