package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.schema.Types;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … ADD COLUMN. */
public record AddColumn(TableName table, NewColumn column, boolean ifNotExists) implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return Effects.locking(ACCESS_EXCLUSIVE, table);
        }
        var family = now.family(table);
        var effects = Effects.locking(ACCESS_EXCLUSIVE, family);
        if (rewrites(now)) {
            effects = effects.with(now.leaves(table), Work.REWRITE, Effort.REWRITE);
        } else if (scans(now)) {
            effects = effects.with(now.leaves(table), Work.SCAN, Effort.CHECK_SCAN);
        }
        return effects.and(indexes(now)).and(reference(now)).and(asked(now)).assuming(unknownVolatility(now));
    }

    /** A default that asks a sequence locks it, once the rows are written. */
    private Effects asked(Situation now) {
        var sequence = column.defaultValue() == null
                ? column.filling(now.schema().types())
                        .map(Types.Filling::sequence)
                        .orElse(null)
                : column.defaultValue().sequence();
        return sequence == null || !now.mayHoldRows(table)
                ? Defaults.looked(now, column.defaultValue())
                : Effects.locking(ROW_EXCLUSIVE, sequence);
    }

    /** Whether every row is written anew. */
    public boolean rewrites(Situation now) {
        var volatility = column.volatility(now.schema().types());
        return column.numbered()
                || column.generated() == Generated.STORED
                || column.generated() == Generated.NO
                        && column.constrainedDomain(now.schema().types())
                || !volatility.equals(Optional.of(Volatility.STEADY));
    }

    public boolean unknownVolatility(Situation now) {
        return column.volatility(now.schema().types()).isEmpty();
    }

    private boolean scans(Situation now) {
        return column.constraint(Kind.CHECK).filter(NewConstraint::checkedNow).isPresent()
                || column.generated() == Generated.VIRTUAL && column.notNull()
                || column.notNull() && !column.fillsItself() && now.empty(table);
    }

    private Effects indexes(Situation now) {
        boolean builds = column.constraint(Kind.UNIQUE).isPresent()
                || column.constraint(Kind.PRIMARY_KEY).isPresent();
        return builds ? Effects.NONE.with(indexed(now), Work.INDEX, Effort.INDEX_ON_NUMBERS) : Effects.NONE;
    }

    /** Partitions get the index too; what inherits does not. */
    private List<TableName> indexed(Situation now) {
        return Seq.from(now.leaves(table))
                .filter(leaf -> leaf.equals(table)
                        || now.schema()
                                .known(leaf)
                                .flatMap(known -> known.parent())
                                .isPresent())
                .toList();
    }

    /** All nulls refer to nothing, so only a default makes the server look. */
    private Effects reference(Situation now) {
        var referenced = column.constraint(Kind.FOREIGN_KEY).map(NewConstraint::references);
        if (referenced.isEmpty()) {
            return Effects.NONE;
        }
        var lock = Effects.locking(SHARE_ROW_EXCLUSIVE, now.schema().family(referenced.get()));
        if (column.defaultValue() == null) {
            return lock;
        }
        var looking = lock.with(indexed(now), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
        return now.empty(table)
                ? looking
                : looking.with(now.schema().leaves(referenced.get()), Work.SCAN, Effort.CHECK_SCAN);
    }

    @Override
    public boolean idle(Situation now) {
        return ifNotExists
                && Refusals.has(now, table, column.name())
                && !Refusals.system(column.name())
                && mayGrow(now);
    }

    /** A view has no columns to add, and a partition has those of its parent: that is looked at first. */
    private boolean mayGrow(Situation now) {
        return !Refusals.view(now, table)
                && now.schema().told(table).flatMap(Table::parent).isEmpty();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.relation(now, table),
                        () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.when(Refusals.typed(now, table), SqlState.WRONG_OBJECT_TYPE),
                        () -> new ColumnRules(now, table, column).syntax(),
                        () -> Refusals.when(
                                now.schema()
                                        .told(table)
                                        .flatMap(known -> known.parent())
                                        .isPresent(),
                                SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.when(Refusals.has(now, table, column.name()), SqlState.DUPLICATE_COLUMN),
                        () -> new ColumnRules(now, table, column).named(),
                        () -> new ColumnRules(now, table, column).definition(),
                        () -> Refusals.when(below(now), SqlState.INVALID_TABLE_DEFINITION),
                        () -> Refusals.when(clashes(now), SqlState.DATATYPE_MISMATCH),
                        () -> constraints(now),
                        () -> Overflow.refusal(now, column.type(), column.defaultValue()));
    }

    /** Rows are looked at when all else is done. */
    @Override
    public @Nullable String aftermath(Situation now) {
        return Refusals.when(!idle(now) && nullIn(now), SqlState.NOT_NULL_VIOLATION);
    }

    /** Below there is a column of that name already, and of another type. */
    private boolean clashes(Situation now) {
        return Seq.from(now.family(table))
                .filter(member -> !member.equals(table))
                .flatMap(member -> Seq.from(now.schema().table(member).column(column.name())))
                .anyMatch(own ->
                        own.type() != null && !own.type().equals(column.type().underSerial()));
    }

    /** ONLY would leave the columns of those below behind. */
    private boolean below(Situation now) {
        return now.only() && !now.schema().children(table).isEmpty();
    }

    private @Nullable String constraints(Situation now) {
        return Seq.from(column.constraints())
                .firstNotNull(wanted -> new AddConstraint(table, wanted).refusalBeside(now, List.of(column)));
    }

    /** NOT NULL without anything to fill the rows that are there. */
    private boolean nullIn(Situation now) {
        boolean must = column.notNull() || column.constraint(Kind.PRIMARY_KEY).isPresent();
        var domain = now.schema().types().domain(column.type().name());
        boolean filled = column.fillsItself()
                || column.filling(now.schema().types())
                        .filter(filling -> !filling.nothing())
                        .isPresent();
        boolean nothing = column.defaultValue() != null
                && column.defaultValue().sql().strip().equalsIgnoreCase("null");
        boolean nullDomain = domain.filter(known -> known.notNull()).isPresent();
        return (must || nullDomain) && (!filled || nothing) && now.filled(table);
    }

    @Override
    public void apply(Situation now) {
        var growth = new Growth(now);
        for (var member : now.family(table)) {
            if (member.equals(table)) {
                growth.column(member, column, false);
            } else if (!now.schema().table(member).column(column.name()).isPresent()) {
                now.schema().table(member).put(column.column().inherited(true));
            }
        }
        column.constraints().forEach(constraint -> growth.constraint(table, constraint));
    }
}
