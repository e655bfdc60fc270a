package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a column that leaves its rows alone, or computes a stored value anew.
 *
 * @param value the new default or expression
 * @param word the kind of storage or compression, lower case
 */
public record ChangeColumn(
        TableName table,
        String column,
        Change change,
        LockMode lock,
        @Nullable Expression value,
        boolean ifExists,
        @Nullable String word)
        implements Fact {

    private static final int FIRST_WITH_PARTITIONED_IDENTITY = 17;
    private static final Set<String> NUMBERED = Set.of("smallint", "integer", "bigint");

    /** The changes there are. */
    public enum Change {
        SET_DEFAULT,
        DROP_DEFAULT,
        DROP_NOT_NULL,
        SET_EXPRESSION,
        DROP_EXPRESSION,
        ADD_IDENTITY,
        CHANGE_IDENTITY,
        RESTART_IDENTITY,
        DROP_IDENTITY,
        SET_STATISTICS,
        SET_STORAGE,
        SET_COMPRESSION,
        OTHER
    }

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return Effects.locking(lock, members(now));
        }
        var effects = Effects.locking(lock, members(now)).and(sequence(now));
        return change == Change.SET_EXPRESSION && stored(now)
                ? effects.with(now.leaves(table), Work.REWRITE, Effort.REWRITE)
                : effects;
    }

    private List<TableName> members(Situation now) {
        boolean partitioned = Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        boolean down =
                switch (change) {
                    case ADD_IDENTITY, CHANGE_IDENTITY, RESTART_IDENTITY, DROP_IDENTITY ->
                        partitioned && now.serverMajor() >= FIRST_WITH_PARTITIONED_IDENTITY;
                    case SET_COMPRESSION, OTHER -> false;
                    case DROP_NOT_NULL ->
                        now.serverMajor() < 18
                                || known(now).map(Column::notNull).orElse(true);
                    default -> true;
                };
        return down && !idle(now) ? now.family(table) : List.of(table);
    }

    private Effects sequence(Situation now) {
        var sequence = known(now).map(known -> known.fill().sequence());
        return switch (change) {
            case DROP_IDENTITY ->
                Effects.locking(LockMode.ACCESS_EXCLUSIVE, Seq.from(sequence).toList());
            case CHANGE_IDENTITY ->
                Effects.locking(LockMode.SHARE_ROW_EXCLUSIVE, Seq.from(sequence).toList());
            case RESTART_IDENTITY ->
                Effects.locking(LockMode.SHARE_ROW_EXCLUSIVE, Seq.from(sequence).toList())
                        .with(Seq.from(sequence).toList(), Work.REWRITE, Effort.NONE);
            default -> Defaults.looked(now, value);
        };
    }

    private boolean stored(Situation now) {
        return known(now).map(known -> known.generated() != Generated.VIRTUAL).orElse(true);
    }

    private Optional<Column> known(Situation now) {
        return now.schema().told(table).flatMap(own -> own.column(column));
    }

    @Override
    public boolean idle(Situation now) {
        return ifExists
                && !divides(now)
                && known(now)
                        .filter(own -> change == Change.DROP_EXPRESSION
                                ? own.generated() == Generated.NO
                                : !own.fill().identity())
                        .isPresent();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.relation(now, table),
                        () -> Refusals.when(wrongKind(now), SqlState.WRONG_OBJECT_TYPE),
                        () -> version(now),
                        () -> Refusals.when(divides(now), SqlState.INVALID_TABLE_DEFINITION),
                        () -> Refusals.column(now, table, column),
                        () -> known(now).map(own -> refusal(now, own)).orElse(null));
    }

    @Override
    public @Nullable String preparation(Situation now) {
        boolean alone = change == Change.DROP_NOT_NULL
                && now.only()
                && now.serverMajor() < 18
                && Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)
                && !now.schema().children(table).isEmpty();
        return Refusals.when(alone, SqlState.INVALID_TABLE_DEFINITION);
    }

    private boolean ofIdentity() {
        return switch (change) {
            case ADD_IDENTITY, CHANGE_IDENTITY, RESTART_IDENTITY, DROP_IDENTITY -> true;
            default -> false;
        };
    }

    /** Since they share the numbers of their parent, neither goes without the other. */
    private boolean divides(Situation now) {
        boolean aboveAlone = now.only() && Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        boolean part = now.schema().told(table).flatMap(Table::parent).isPresent();
        return ofIdentity() && now.serverMajor() >= FIRST_WITH_PARTITIONED_IDENTITY && (part || aboveAlone);
    }

    private boolean wrongKind(Situation now) {
        boolean ofViews = change == Change.SET_DEFAULT || change == Change.DROP_DEFAULT;
        boolean ofMaterialized = Set.of(Change.SET_STATISTICS, Change.SET_STORAGE, Change.SET_COMPRESSION, Change.OTHER)
                .contains(change);
        return Refusals.is(now, table, RelationKind.SEQUENCE)
                || Refusals.is(now, table, RelationKind.VIEW) && !ofViews
                || Refusals.is(now, table, RelationKind.MATERIALIZED_VIEW) && !ofMaterialized;
    }

    private @Nullable String version(Situation now) {
        boolean tooOld = change == Change.SET_EXPRESSION && now.serverMajor() < 17
                || change == Change.SET_COMPRESSION && now.serverMajor() < 14;
        return Refusals.first(
                () -> Refusals.when(tooOld, SqlState.SYNTAX),
                () -> Refusals.when(
                        change == Change.SET_STORAGE && word != null && !Storage.known(word, now.serverMajor()),
                        word != null && word.equals("default") ? SqlState.SYNTAX : SqlState.INVALID_PARAMETER));
    }

    private @Nullable String refusal(Situation now, Column own) {
        return switch (change) {
            case SET_DEFAULT, DROP_DEFAULT -> ofDefault(now, own);
            case DROP_NOT_NULL -> ofNull(now, own);
            case SET_EXPRESSION -> ofExpression(now, own);
            case DROP_EXPRESSION -> ofDropped(now, own);
            case ADD_IDENTITY -> ofIdentity(now, own);
            case CHANGE_IDENTITY, RESTART_IDENTITY, DROP_IDENTITY ->
                Refusals.when(!own.fill().identity(), SqlState.NOT_IN_PREREQUISITE_STATE);
            case SET_STORAGE -> word == null ? null : new Storage(now, own.type()).refusal(word);
            case SET_COMPRESSION -> word == null ? null : new Storage(now, own.type()).compression(word);
            case SET_STATISTICS, OTHER -> null;
        };
    }

    private @Nullable String ofDefault(Situation now, Column own) {
        return Refusals.first(
                () -> Refusals.when(own.fill().identity() || own.generated() != Generated.NO, SqlState.SYNTAX),
                () -> value == null ? null : Defaults.refusal(now, value),
                () -> own.type() == null ? null : Spelling.refusal(now, own.type(), value),
                () -> Refusals.when(
                        own.type() != null && Defaults.misfits(now, table, own.type(), value),
                        SqlState.DATATYPE_MISMATCH));
    }

    private @Nullable String ofNull(Situation now, Column own) {
        var primary = now.schema().table(table).primaryKey();
        boolean above = Seq.from(parents(now))
                .flatMap(parent -> Seq.from(now.schema().table(parent).column(column)))
                .anyMatch(Column::notNull);
        return Refusals.first(
                () -> Refusals.when(own.fill().identity(), SqlState.SYNTAX),
                () -> Refusals.when(
                        primary.filter(key -> key.columns().contains(column)).isPresent(),
                        SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(above, SqlState.INVALID_TABLE_DEFINITION));
    }

    private Collection<TableName> parents(Situation now) {
        return now.schema().table(table).parent().map(List::of).orElse(List.of());
    }

    private @Nullable String ofExpression(Situation now, Column own) {
        boolean moves = value != null
                && Seq.from(value.functions()).anyMatch(now.schema().types()::changes);
        return Refusals.first(
                () -> Refusals.when(own.generated() == Generated.NO, SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Refusals.when(virtualAndChecked(now, own), SqlState.FEATURE_NOT_SUPPORTED),
                () -> value == null ? null : Refusals.columns(now, table, value.columns()),
                () -> Refusals.when(moves, SqlState.INVALID_OBJECT_DEFINITION));
    }

    /** The server does not check a virtual column's new values against anything. */
    private boolean virtualAndChecked(Situation now, Column own) {
        boolean checked = Seq.from(now.schema().table(table).constraints()).anyMatch(rule -> rule.kind() == Kind.CHECK);
        return own.generated() == Generated.VIRTUAL && (checked || own.notNull());
    }

    private @Nullable String ofDropped(Situation now, Column own) {
        return Refusals.first(
                () -> Refusals.when(
                        own.inherited()
                                || now.only() && !now.schema().children(table).isEmpty(),
                        SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(own.generated() == Generated.NO, SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Refusals.when(own.generated() == Generated.VIRTUAL, SqlState.FEATURE_NOT_SUPPORTED));
    }

    private @Nullable String ofIdentity(Situation now, Column own) {
        boolean number = own.type() == null
                || NUMBERED.contains(now.schema().types().baseOf(own.type()).name());
        return Refusals.first(
                () -> Refusals.when(!number, SqlState.INVALID_PARAMETER),
                () -> Refusals.when(!own.notNull(), SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Refusals.when(own.hasDefault(), SqlState.NOT_IN_PREREQUISITE_STATE));
    }

    @Override
    public void apply(Situation now) {
        Seq.from(now.family(table)).map(now.schema()::table).forEach(member -> apply(now, member));
    }

    private void apply(Situation now, Table member) {
        switch (change) {
            case SET_DEFAULT ->
                member.change(column, was -> was.defaulting(true).filled(fill(false, null)));
            case DROP_DEFAULT -> member.change(column, was -> was.defaulting(false));
            case DROP_NOT_NULL -> nullable(member);
            case SET_EXPRESSION -> member.change(column, was -> was.filled(fill(true, null)));
            case DROP_EXPRESSION ->
                member.change(column, was -> was.generated(Generated.NO).filled(Column.Fill.NOTHING));
            case ADD_IDENTITY -> addIdentity(now, member);
            case DROP_IDENTITY -> dropIdentity(now, member);
            case CHANGE_IDENTITY, RESTART_IDENTITY, SET_STATISTICS, SET_STORAGE, SET_COMPRESSION, OTHER ->
                member.column(column);
        }
    }

    private void nullable(Table member) {
        member.change(column, was -> was.nullable(true));
        Seq.from(member.constraints())
                .filter(rule -> rule.kind() == Kind.NOT_NULL)
                .filter(rule -> rule.columns().equals(Set.of(column)))
                .forEach(rule -> member.removeConstraint(rule.name()));
    }

    private Column.Fill fill(boolean generated, @Nullable TableName sequence) {
        if (value == null) {
            return Column.Fill.NOTHING;
        }
        return new Column.Fill(
                false,
                generated ? value.columns() : Set.of(),
                Set.copyOf(value.functions()),
                sequence == null ? value.sequence() : sequence);
    }

    private void addIdentity(Situation now, Table member) {
        if (member.name().equals(table)) {
            var sequence = new Growth(now).sequence(table, column, true);
            member.change(
                    column, was -> was.defaulting(true).filled(new Column.Fill(true, Set.of(), Set.of(), sequence)));
        }
    }

    private void dropIdentity(Situation now, Table member) {
        member.column(column).map(own -> own.fill().sequence()).ifPresent(now.schema()::drop);
        member.change(column, was -> was.defaulting(false));
    }
}
