package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … DETACH PARTITION. */
public record DetachPartition(TableName table, TableName partition, boolean concurrently, boolean finishes)
        implements Fact {

    private static final int FIRST_CONCURRENT = 14;
    private static final int FIRST_TO_SHARE_IDENTITY = 17;
    private static final int FIRST_TO_SAY_WHAT_IT_IS = 18;

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE, table)
                .and(Effects.locking(onPartition(now), now.schema().family(partition)))
                .and(Effects.locking(ACCESS_EXCLUSIVE, rest(now)))
                .and(Effects.locking(
                        SHARE_ROW_EXCLUSIVE, now.schema().table(table).referencedTables()))
                .and(Effects.locking(ACCESS_EXCLUSIVE, Lineage.referencing(now.schema(), table)))
                .and(Effects.locking(ACCESS_SHARE, Lineage.above(now.schema(), table)))
                .with(Lineage.referencing(now.schema(), table), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
    }

    /** Keys that refer to the parent are taken off the partition, and that is done to a table that nobody reads. */
    private LockMode onPartition(Situation now) {
        boolean early = now.serverMajor() < FIRST_CONCURRENT
                && Lineage.referencing(now.schema(), table).isEmpty();
        return early ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
    }

    private List<TableName> rest(Situation now) {
        return Seq.from(now.schema().defaultPartition(table)).toList();
    }

    private String notDivided(Situation now) {
        if (now.serverMajor() >= FIRST_TO_SAY_WHAT_IT_IS) {
            return SqlState.WRONG_OBJECT_TYPE;
        }
        return finishes ? SqlState.UNDEFINED_TABLE : SqlState.INVALID_OBJECT_DEFINITION;
    }

    /** Who says what there is does not speak of a detaching that was broken off, so there is none to finish. */
    @Override
    public @Nullable String refusal(Situation now) {
        boolean noPartition = now.schema()
                .told(partition)
                .filter(known -> !known.parent().filter(table::equals).isPresent())
                .isPresent();
        return Refusals.first(
                () -> Refusals.when(concurrently && now.serverMajor() < FIRST_CONCURRENT, SqlState.SYNTAX),
                () -> Refusals.relation(now, table),
                () -> Refusals.when(
                        now.schema()
                                .told(table)
                                .filter(own -> own.kind() != RelationKind.PARTITIONED_TABLE)
                                .isPresent(),
                        notDivided(now)),
                () -> Refusals.when(concurrently && !finishes && now.block(), SqlState.ACTIVE_TRANSACTION),
                () -> Refusals.relation(now, partition),
                () -> Refusals.when(
                        concurrently && !finishes && !rest(now).isEmpty(), SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Refusals.when(noPartition, SqlState.UNDEFINED_TABLE),
                () -> Refusals.when(finishes && now.schema().isWhole(), SqlState.NOT_IN_PREREQUISITE_STATE));
    }

    @Override
    public void apply(Situation now) {
        now.schema().detach(partition);
        var child = now.schema().table(partition);
        child.forget(PartitionBound.TOLD);
        child.columns()
                .forEach(column -> child.put((now.serverMajor() >= FIRST_TO_SHARE_IDENTITY
                                        && column.fill().identity()
                                ? column.defaulting(false)
                                : column)
                        .inherited(false)));
        child.constraints().forEach(rule -> child.put(rule.inherited(false)));
        now.schema().indexesOn(partition).forEach(index -> now.schema().put(index.under(null)));
    }
}
