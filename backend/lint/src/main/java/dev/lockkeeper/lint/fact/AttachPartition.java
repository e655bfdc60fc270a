package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * ALTER TABLE … ATTACH PARTITION.
 *
 * @param bound as written
 */
public record AttachPartition(TableName table, TableName partition, boolean asDefault, String bound) implements Fact {

    private static final int FIRST_TO_HOLD_REFERRING = 15;
    private static final int FIRST_TO_SHARE_IDENTITY = 17;

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(SHARE_UPDATE_EXCLUSIVE, table)
                .and(Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(partition)));
        if (!bounded(now) && !(asDefault && now.schema().partitions(table).isEmpty())) {
            effects = effects.with(now.schema().leaves(partition), Work.SCAN, Effort.CHECK_SCAN);
        }
        var rest = Seq.from(now.schema().defaultPartition(table)).toList();
        return effects.and(Effects.locking(ACCESS_EXCLUSIVE, rest))
                .with(rest, Work.SCAN, Effort.CHECK_SCAN)
                .and(Effects.locking(ACCESS_SHARE, Lineage.above(now.schema(), table)))
                .and(indexes(now))
                .and(keys(now));
    }

    /** Foreign keys of the parent, and those that refer to it, are made for the partition too. */
    private Effects keys(Situation now) {
        return Effects.locking(SHARE_ROW_EXCLUSIVE, now.schema().table(table).referencedTables())
                .and(Effects.locking(
                        now.serverMajor() < FIRST_TO_HOLD_REFERRING ? ACCESS_SHARE : SHARE_ROW_EXCLUSIVE,
                        Lineage.referencing(now.schema(), table)))
                .with(unlike(now), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
    }

    /** What a key refers to is read where the partition has no such key of its own. */
    private List<TableName> unlike(Situation now) {
        var own = now.schema().table(partition).foreignKeys();
        return Seq.from(now.schema().table(table).foreignKeys())
                .filter(key -> Seq.from(own)
                        .noneMatch(other -> other.columns().equals(key.columns())
                                && Objects.equals(other.references(), key.references())))
                .mapNotNull(Constraint::references)
                .toList();
    }

    /** Indexes of the parent that the table has none like are built. */
    private Effects indexes(Situation now) {
        var own = now.schema().indexesOn(partition);
        boolean builds = Seq.from(now.schema().indexesOn(table))
                .anyMatch(above -> Seq.from(own).noneMatch(index -> Growth.alike(index, above)));
        return builds
                ? Effects.NONE.with(now.schema().leaves(partition), Work.INDEX, Effort.INDEX_ON_TEXT)
                : Effects.NONE;
    }

    /** A valid CHECK may spare the scan; whether it implies the bounds is for the server to say. */
    private boolean bounded(Situation now) {
        var key = now.schema().table(table).partitionKey();
        return Seq.from(now.schema().table(partition).constraints())
                .anyMatch(known -> known.kind() == Kind.CHECK
                        && known.valid()
                        && (key.isEmpty() || known.columns().containsAll(key))
                        && Bounds.implies(known.detail().sql(), bound));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var child = now.schema().told(partition);
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(
                        now.schema()
                                .told(table)
                                .filter(own -> own.kind() != RelationKind.PARTITIONED_TABLE)
                                .isPresent(),
                        wrongParent(now)),
                () -> Refusals.relation(now, partition),
                () -> Refusals.when(child.filter(own -> !own.kind().table()).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        child.filter(own -> own.parent().isPresent()
                                        || !own.inherits().isEmpty())
                                .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        asDefault && now.schema().defaultPartition(table).isPresent(),
                        SqlState.INVALID_OBJECT_DEFINITION),
                () -> child.map(own -> shape(now, own)).orElse(null),
                () -> Refusals.when(
                        now.serverMajor() >= FIRST_TO_SHARE_IDENTITY
                                && child.filter(AttachPartition::counts).isPresent(),
                        SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Bounds.refusal(now, table, bound));
    }

    /** Partitions take their numbers from where the whole takes them. */
    private static boolean counts(Table child) {
        return Seq.from(child.columns()).anyMatch(column -> column.fill().identity());
    }

    private String wrongParent(Situation now) {
        return now.serverMajor() < 18 ? SqlState.INVALID_OBJECT_DEFINITION : SqlState.WRONG_OBJECT_TYPE;
    }

    /** Equal columns, of equal types. */
    private @Nullable String shape(Situation now, Table child) {
        var parent = now.schema().told(table).filter(Table::complete);
        if (parent.isEmpty() || !child.complete()) {
            return null;
        }
        var names = Seq.from(parent.get().columns()).map(Column::name).stream().collect(Collectors.toSet());
        var own = Seq.from(child.columns()).map(Column::name).stream().collect(Collectors.toSet());
        if (!names.equals(own)) {
            return SqlState.DATATYPE_MISMATCH;
        }
        boolean differ = Seq.from(parent.get().columns()).anyMatch(column -> child.column(column.name())
                .filter(other -> differs(column, other))
                .isPresent());
        return Refusals.when(differ, SqlState.DATATYPE_MISMATCH);
    }

    private static boolean differs(Column column, Column other) {
        boolean told = other.type() != null && column.type() != null;
        return told && !Objects.equals(other.type(), column.type()) || column.notNull() && !other.notNull();
    }

    @Override
    public void apply(Situation now) {
        now.schema().attach(partition, table, asDefault);
        var child = now.schema().table(partition);
        Bounds.tell(child, bound);
        child.columns().forEach(column -> child.put(column.inherited(true)));
        new Growth(now).partition(partition, table);
    }
}
