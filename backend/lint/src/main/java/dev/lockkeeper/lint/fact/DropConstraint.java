package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … DROP CONSTRAINT. */
public record DropConstraint(TableName table, String constraint, boolean cascade, boolean ifExists) implements Fact {

    public DropConstraint(TableName table, String constraint, boolean cascade) {
        this(table, constraint, cascade, false);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ACCESS_EXCLUSIVE, below(now)).and(fall(now).effects());
    }

    /** A missing one, or one that is not passed on, leaves alone what is below. */
    private List<TableName> below(Situation now) {
        boolean alone = missing(now)
                || known(now)
                        .filter(known -> known.detail().noInherit()
                                || known.kind().indexed()
                                        && now.schema().partitions(table).isEmpty())
                        .isPresent();
        return alone ? List.of(table) : now.family(table);
    }

    private Fall fall(Situation now) {
        var fall = new Fall(now).ofConstraint(table, constraint);
        known(now).ifPresent(own -> Seq.from(now.family(table))
                .filter(member -> !member.equals(table))
                .forEach(member -> inheritedFrom(own, now.schema().table(member))
                        .ifPresent(part -> fall.ofConstraint(member, part.name()))));
        return fall;
    }

    private Optional<Constraint> inheritedFrom(Constraint own, Table child) {
        return Seq.from(child.constraints())
                .filter(part -> part.kind() == own.kind() && part.detail().inherited())
                .filter(part -> part.kind() == Kind.CHECK
                        ? part.name().equals(own.name())
                        : part.columns().equals(own.columns()))
                .findFirst();
    }

    private Optional<Constraint> known(Situation now) {
        return now.schema().told(table).flatMap(known -> known.constraint(constraint));
    }

    private boolean missing(Situation now) {
        return now.schema().told(table).filter(Table::complete).isPresent()
                && known(now).isEmpty();
    }

    @Override
    public boolean idle(Situation now) {
        return ifExists && missing(now);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(!ifExists && missing(now), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(
                        known(now).filter(known -> known.detail().inherited()).isPresent(),
                        SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(needed(now), SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(!cascade && fall(now).heldBack(), SqlState.DEPENDENTS_STILL_EXIST));
    }

    private boolean needed(Situation now) {
        return known(now)
                .filter(own -> own.kind() == Kind.NOT_NULL)
                .filter(own -> now.schema()
                        .table(table)
                        .primaryKey()
                        .filter(key -> key.columns().containsAll(own.columns()))
                        .isPresent())
                .isPresent();
    }

    @Override
    public void apply(Situation now) {
        var own = known(now);
        fall(now).apply();
        own.filter(gone -> gone.kind() == Kind.NOT_NULL).ifPresent(gone -> gone.columns()
                .forEach(column -> now.schema().table(table).change(column, was -> was.nullable(true))));
        now.schema().table(table).removeConstraint(constraint);
    }
}
