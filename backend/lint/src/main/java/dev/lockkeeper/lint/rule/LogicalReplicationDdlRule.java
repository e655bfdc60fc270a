package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Publish;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change that a subscriber does not hear of. */
final class LogicalReplicationDdlRule implements Rule {

    @Override
    public String id() {
        return "logical-replication-ddl";
    }

    @Override
    public Facts about() {
        return Facts.of(
                AddColumn.class,
                AlterColumnType.class,
                DropColumn.class,
                Publish.class,
                RenameColumn.class,
                RenameTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Publish publish && publish.publishes()) {
            return publish.everything() ? everything(publish) : keyless(step, publish);
        }
        return Seq.from(changed(step.fact())
                .filter(table -> step.schema().table(table).published())
                .map(table -> Remark.on(
                                table,
                                table
                                        + " is published: its subscribers do not hear of this change and stop when rows no longer fit.")
                        .meaning(MAY_BREAK_CLIENTS)));
    }

    private static Optional<TableName> changed(@Nullable Fact fact) {
        if (fact instanceof AddColumn add) {
            return Optional.of(add.table());
        }
        if (fact instanceof DropColumn drop) {
            return Optional.of(drop.table());
        }
        if (fact instanceof AlterColumnType alter) {
            return Optional.of(alter.table());
        }
        if (fact instanceof RenameColumn rename) {
            return Optional.of(rename.table());
        }
        return fact instanceof RenameTable rename ? Optional.of(rename.table()) : Optional.empty();
    }

    private static Seq<Remark> everything(Publish publish) {
        return Remark.on(
                        null,
                        "Every table is published in " + publish.publication()
                                + "; one without a primary key refuses UPDATE and DELETE from here on.")
                .meaning(MAY_BREAK_CLIENTS)
                .alone();
    }

    private Seq<Remark> keyless(Step step, Publish publish) {
        return Seq.from(publish.tables()).flatMap(table -> {
            var remark = Remark.on(
                            table,
                            table
                                    + " has no primary key and no replica identity: once published, it refuses UPDATE and DELETE.")
                    .meaning(BREAKS_CLIENTS);
            return keyless(step.schema(), table)
                    ? remark.ifAtEnd(end -> keyless(end, table)).alone()
                    : Seq.empty();
        });
    }

    /** Only where the whole table is known. */
    private static boolean keyless(Schema schema, TableName table) {
        return schema.known(table)
                .filter(known -> !known.columns().isEmpty() && !known.traits().replicaIdentity())
                .filter(known -> Lists.all(known.columns(), column -> column.type() != null))
                .filter(known -> Lists.none(known.constraints(), constraint -> constraint.kind() == Kind.PRIMARY_KEY))
                .isPresent();
    }
}
