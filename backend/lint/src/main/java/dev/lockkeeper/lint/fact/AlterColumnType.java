package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
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

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

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

    private static DataType base(Situation now, DataType named) {
        return now.schema().types().baseOf(named);
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
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> using == null ? null : Refusals.columns(now, table, using.columns()),
                () -> using == null ? null : used(now, using),
                () -> Refusals.when(Refusals.typed(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.column(now, table, column),
                () -> Refusals.when(bound(now), SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(type.serial(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.type(now, type),
                () -> Refusals.when(generated(now) && using != null, SqlState.INVALID_TABLE_COLUMN),
                () -> misused(now),
                () -> Refusals.when(misnumbered(now), SqlState.INVALID_PARAMETER),
                () -> Refusals.when(using == null && !castable(now) && !misnumbered(now), SqlState.DATATYPE_MISMATCH),
                () -> Refusals.when(
                        now.only() && !now.schema().children(table).isEmpty(), SqlState.INVALID_TABLE_DEFINITION));
    }

    /** An identity counts in whole numbers. */
    private boolean misnumbered(Situation now) {
        boolean identity = now.schema()
                .told(table)
                .flatMap(known -> known.column(column))
                .filter(known -> known.fill().identity())
                .isPresent();
        return identity && !WHOLE.contains(base(now, type).name());
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.column(now, table, column),
                () -> Refusals.when(
                        computes(now), now.serverMajor() < 15 ? SqlState.SYNTAX : SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(used(now), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(defaultMisfits(now), SqlState.DATATYPE_MISMATCH));
    }

    /** Foreign keys are made anew, and must still fit. */
    @Override
    public @Nullable String aftermath(Situation now) {
        boolean parted = Seq.from(now.schema().table(table).foreignKeys())
                .filter(key -> key.columns().contains(column) && key.references() != null)
                .anyMatch(key -> !fits(now, key));
        return Refusals.first(
                () -> rechecked(now),
                () -> Refusals.when(unordered(now), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(parted, SqlState.DATATYPE_MISMATCH));
    }

    /** Checks are read anew, with the column as it is now. */
    private @Nullable String rechecked(Situation now) {
        var typing = new Typing(
                now,
                name -> name.equals(column)
                        ? Optional.of(type)
                        : now.schema().table(table).column(name).flatMap(known -> Optional.ofNullable(known.type())));
        return typing.refusal(Seq.from(now.schema().table(table).constraints())
                .filter(rule -> rule.kind() == Kind.CHECK && rule.columns().contains(column))
                .map(rule -> rule.detail().check())
                .toList());
    }

    /** Indexes are made anew, and their order must still be there. */
    private boolean unordered(Situation now) {
        return !new OperatorClasses(now).has(base(now, type), "btree")
                && Seq.from(now.schema().indexesOn(table))
                        .anyMatch(index -> index.columns().contains(column)
                                && index.traits().method().equals("btree"));
    }

    private boolean fits(Situation now, Constraint key) {
        int at = key.detail().key().indexOf(column);
        var referenced = now.schema().referencedColumns(key);
        if (at < 0 || at >= referenced.size() || table.equals(key.references())) {
            return true;
        }
        return Optional.ofNullable(key.references())
                .flatMap(now.schema()::told)
                .flatMap(other -> other.column(referenced.get(at)))
                .flatMap(other -> Optional.ofNullable(other.type()))
                .map(other -> new Conversion(now, type, other).comparable())
                .orElse(true);
    }

    private boolean bound(Situation now) {
        var known = now.schema().told(table);
        return Refusals.inherited(now, table, column)
                || known.filter(own -> own.partitionKey().contains(column)).isPresent();
    }

    private boolean generated(Situation now) {
        return now.schema()
                .told(table)
                .flatMap(known -> known.column(column))
                .filter(known -> known.generated() != Column.Generated.NO)
                .isPresent();
    }

    /** The default has to become the new type by itself, whatever USING says of the rows. */
    private boolean defaultMisfits(Situation now) {
        var known = now.schema().told(table).flatMap(own -> own.column(column));
        return known.filter(own -> own.hasDefault() && own.generated() == Column.Generated.NO)
                        .isPresent()
                && !castable(now);
    }

    private boolean castable(Situation now) {
        return oldType(now)
                .map(old -> new Conversion(now, old, type).assignable())
                .orElse(true);
    }

    /** A value in USING that cannot be worked out: it is looked at before the column. */
    private @Nullable String used(Situation now, Expression value) {
        var cast = value.castTo();
        if (cast == null) {
            return new Typing(now, table).refusal(Set.of(value.term()));
        }
        return Refusals.first(
                () -> Refusals.when(cast.serial(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.type(now, cast),
                () -> Refusals.when(
                        usedType(now)
                                .filter(known -> !new Conversion(now, known, cast).castable())
                                .isPresent(),
                        SqlState.CANNOT_COERCE));
    }

    private Optional<DataType> usedType(Situation now) {
        return Optional.ofNullable(using == null ? null : using.bareColumn())
                .flatMap(name -> now.schema().told(table).flatMap(known -> known.column(name)))
                .flatMap(known -> Optional.ofNullable(known.type()));
    }

    /** What USING gives does not become the column's type. */
    private @Nullable String misused(Situation now) {
        var cast = using == null ? null : using.castTo();
        var given = cast == null
                ? usedType(now).or(() -> using == null ? Optional.empty() : new Typing(now, table).type(using.term()))
                : Optional.of(cast);
        return Refusals.when(
                given.filter(known -> !new Conversion(now, known, type).assignable())
                        .isPresent(),
                SqlState.DATATYPE_MISMATCH);
    }

    private boolean computes(Situation now) {
        return Seq.from(now.schema().told(table))
                .flatMap(own -> Seq.from(own.columns()))
                .anyMatch(other -> other.fill().columns().contains(column));
    }

    /** Views, triggers, policies and row filters keep a column's type as it is. */
    private boolean used(Situation now) {
        var known = now.schema().told(table);
        boolean attached = Seq.from(known)
                .flatMap(own -> Seq.from(own.attachments()))
                .anyMatch(attachment -> attachment.kind() != Attachment.Kind.STATISTICS
                        && attachment.columns().contains(column));
        return attached
                || Seq.from(now.family(table))
                        .anyMatch(
                                member -> !now.schema().viewsOf(member, column).isEmpty());
    }

    @Override
    public void apply(Situation now) {
        now.family(table).forEach(member -> now.schema().table(member).change(column, known -> known.typed(type)));
    }
}
