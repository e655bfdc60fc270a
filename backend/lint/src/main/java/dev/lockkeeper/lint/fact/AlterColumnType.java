package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.TypeChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … ALTER COLUMN … TYPE. */
public record AlterColumnType(
        TableName table,
        String column,
        DataType type,
        @Nullable Expression using,
        boolean collation) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(ACCESS_EXCLUSIVE, now.family(table))
                .and(others(now))
                .assuming(oldType(now).isEmpty());
        if (rewrites(now)) {
            return effects.with(now.leaves(table), Work.REWRITE, Effort.REWRITE);
        }
        if (rebuildsIndex(now)) {
            effects = effects.with(now.leaves(table), Work.INDEX, Effort.INDEX_ON_TEXT);
        }
        return rechecks(now) ? effects.with(now.leaves(table), Work.SCAN, Effort.CHECK_SCAN) : effects;
    }

    public Optional<DataType> oldType(Situation now) {
        return now.schema().table(table).column(column).map(Column::type);
    }

    /** Whether every row is written anew; so it is taken to be when the old type is not known. */
    public boolean rewrites(Situation now) {
        return usingComputes()
                || oldType(now).map(known -> rewrites(now, known)).orElse(true);
    }

    /** A USING that is more than the column itself or a cast of it is run for every row. */
    public boolean usingComputes() {
        return using != null && !column.equals(using.bareColumn());
    }

    public boolean dependsOnTimeZone(Situation now) {
        return oldType(now)
                .map(old -> change(now, old) == TypeChange.DEPENDS_ON_TIME_ZONE)
                .orElse(false);
    }

    private boolean rewrites(Situation now, DataType old) {
        return switch (change(now, old)) {
            case NONE -> false;
            case REWRITE -> true;
            case DEPENDS_ON_TIME_ZONE -> !now.utc();
        };
    }

    private TypeChange change(Situation now, DataType old) {
        if (using == null || using.castTo() == null) {
            return new Conversion(now, old, type).cost();
        }
        var first = new Conversion(now, old, using.castTo()).cost();
        return first == TypeChange.NONE ? new Conversion(now, using.castTo(), type).cost() : first;
    }

    private boolean rebuildsIndex(Situation now) {
        if (Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)
                && Seq.from(now.schema().indexesOn(table)).anyMatch(index -> index.over(column))) {
            return true;
        }
        boolean otherOrder = collation
                || oldType(now)
                        .filter(old -> new Conversion(now, old, type).reorders())
                        .isPresent();
        return Seq.from(now.schema().indexesOn(table))
                .anyMatch(index -> index.computed().contains(column)
                        || (otherOrder || !index.traits().simple())
                                && index.columns().contains(column));
    }

    private boolean rechecks(Situation now) {
        return Seq.from(now.schema().table(table).constraints())
                .anyMatch(known -> known.kind() == Kind.CHECK
                        && known.valid()
                        && known.columns().contains(column));
    }

    /** Foreign keys from or to the column bring the other table in. */
    private Effects others(Situation now) {
        var referenced = now.schema().table(table).referencedThrough(Set.of(column));
        var referencing = now.schema().referencingThrough(table, column);
        var effects = Effects.locking(ACCESS_EXCLUSIVE, referenced).and(Effects.locking(ACCESS_EXCLUSIVE, referencing));
        effects = effects.and(sequence(now));
        return rewrites(now)
                ? effects.with(checked(now), Work.SCAN, Effort.CHECK_SCAN)
                        .with(referencing, Work.SCAN, Effort.FOREIGN_KEY_SCAN)
                : effects;
    }

    /** Valid foreign keys are checked anew. */
    private List<TableName> checked(Situation now) {
        return Seq.from(now.schema().table(table).foreignKeys())
                .filter(key -> key.valid() && key.columns().contains(column))
                .flatMap(key -> Seq.ofNullable(key.references()))
                .toList();
    }

    /** An identity's sequence changes its type too; a default's is looked at. */
    private Effects sequence(Situation now) {
        var fill = now.schema().table(table).column(column).map(Column::fill).orElse(Column.Fill.NOTHING);
        if (fill.sequence() == null || !fill.identity() && !Defaults.looks(now)) {
            return Effects.NONE;
        }
        return fill.identity()
                ? Effects.locking(SHARE_ROW_EXCLUSIVE, fill.sequence()).with(fill.sequence(), Work.REWRITE, Effort.NONE)
                : Effects.locking(ACCESS_SHARE, fill.sequence());
    }

    @Override
    public @Nullable String preparation(Situation now) {
        return new ColumnTypeRules(now, this).preparation();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return new ColumnTypeRules(now, this).refusal();
    }

    @Override
    public @Nullable String aftermath(Situation now) {
        return new ColumnTypeRules(now, this).aftermath();
    }

    @Override
    public void apply(Situation now) {
        now.family(table).forEach(member -> now.schema().table(member).change(column, known -> known.typed(type)));
    }
}
