package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Attachment;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server has against another type for a column: before it begins, when it comes to it, and when all is done. */
record ColumnTypeRules(
        Situation now,
        TableName table,
        String column,
        DataType type,
        @Nullable Expression using) {

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final int FIRST_TO_SAY_UNSUPPORTED = 15;

    ColumnTypeRules(Situation now, AlterColumnType change) {
        this(now, change.table(), change.column(), change.type(), change.using());
    }

    @Nullable
    String preparation() {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> using == null ? null : Refusals.columns(now, table, using.columns()),
                () -> using == null ? null : used(using),
                () -> Refusals.when(Refusals.typed(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.column(now, table, column),
                () -> Refusals.when(bound(), SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(type.serial(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.type(now, type),
                () -> Refusals.when(using != null && generated(), SqlState.INVALID_TABLE_COLUMN),
                this::misused,
                () -> Refusals.when(misnumbered(), SqlState.INVALID_PARAMETER),
                () -> Refusals.when(using == null && !castable() && !misnumbered(), SqlState.DATATYPE_MISMATCH),
                () -> Refusals.when(
                        now.only() && !now.schema().children(table).isEmpty(), SqlState.INVALID_TABLE_DEFINITION));
    }

    @Nullable
    String refusal() {
        var unsupported =
                now.serverMajor() < FIRST_TO_SAY_UNSUPPORTED ? SqlState.SYNTAX : SqlState.FEATURE_NOT_SUPPORTED;
        return Refusals.first(
                () -> Refusals.column(now, table, column),
                () -> Refusals.when(computes(), unsupported),
                () -> Refusals.when(needed(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(defaultMisfits(), SqlState.DATATYPE_MISMATCH));
    }

    /** Foreign keys are made anew, and must still fit. */
    @Nullable
    String aftermath() {
        boolean parted = Seq.from(now.schema().table(table).foreignKeys())
                .filter(key -> key.columns().contains(column) && key.references() != null)
                .anyMatch(key -> !fits(key));
        return Refusals.first(
                this::rechecked,
                () -> Refusals.when(unordered(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(parted, SqlState.DATATYPE_MISMATCH));
    }

    /** What is said of the column, where somebody has said that it is there. */
    private Optional<Column> known() {
        return now.schema().told(table).flatMap(own -> own.column(column));
    }

    private DataType base() {
        return now.schema().types().baseOf(type);
    }

    /** An identity counts in whole numbers. */
    private boolean misnumbered() {
        return known().filter(own -> own.fill().identity()).isPresent() && !WHOLE.contains(base().name());
    }

    /** Checks are read anew, with the column as it is now. */
    private @Nullable String rechecked() {
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
    private boolean unordered() {
        return !new OperatorClasses(now).has(base(), "btree")
                && Seq.from(now.schema().indexesOn(table))
                        .anyMatch(index -> index.columns().contains(column)
                                && index.traits().method().equals("btree"));
    }

    private boolean fits(Constraint key) {
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

    private boolean bound() {
        var told = now.schema().told(table);
        return Refusals.inherited(now, table, column)
                || told.filter(own -> own.partitionKey().contains(column)).isPresent();
    }

    private boolean generated() {
        return known().filter(own -> own.generated() != Column.Generated.NO).isPresent();
    }

    /** The default has to become the new type by itself, whatever USING says of the rows. */
    private boolean defaultMisfits() {
        return known().filter(own -> own.hasDefault() && own.generated() == Column.Generated.NO)
                        .isPresent()
                && !castable();
    }

    private boolean castable() {
        return now.schema()
                .table(table)
                .column(column)
                .map(Column::type)
                .map(old -> new Conversion(now, old, type).assignable())
                .orElse(true);
    }

    /** A value in USING that cannot be worked out: it is looked at before the column. */
    private @Nullable String used(Expression value) {
        var cast = value.castTo();
        if (cast == null) {
            return new Typing(now, table).refusal(Set.of(value.term()));
        }
        return Refusals.first(
                () -> Refusals.when(cast.serial(), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.type(now, cast),
                () -> Refusals.when(
                        usedType()
                                .filter(known -> !new Conversion(now, known, cast).castable())
                                .isPresent(),
                        SqlState.CANNOT_COERCE));
    }

    private Optional<DataType> usedType() {
        return Optional.ofNullable(using == null ? null : using.bareColumn())
                .flatMap(name -> now.schema().told(table).flatMap(known -> known.column(name)))
                .flatMap(known -> Optional.ofNullable(known.type()));
    }

    /** What USING gives does not become the column's type. */
    private @Nullable String misused() {
        var cast = using == null ? null : using.castTo();
        var given = cast == null
                ? usedType().or(() -> using == null ? Optional.empty() : new Typing(now, table).type(using.term()))
                : Optional.of(cast);
        return Refusals.when(
                given.filter(known -> !new Conversion(now, known, type).assignable())
                        .isPresent(),
                SqlState.DATATYPE_MISMATCH);
    }

    private boolean computes() {
        return Seq.from(now.schema().told(table))
                .flatMap(own -> Seq.from(own.columns()))
                .anyMatch(other -> other.fill().columns().contains(column));
    }

    /** Views, triggers, policies and row filters keep a column's type as it is. */
    private boolean needed() {
        boolean attached = Seq.from(now.schema().told(table))
                .flatMap(own -> Seq.from(own.attachments()))
                .anyMatch(attachment -> attachment.kind() != Attachment.Kind.STATISTICS
                        && attachment.columns().contains(column));
        return attached
                || Seq.from(now.family(table))
                        .anyMatch(
                                member -> !now.schema().viewsOf(member, column).isEmpty());
    }
}
