package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.Optional;

/** ALTER TABLE … ADD COLUMN. */
public record AddColumn(TableName table, NewColumn column, boolean ifNotExists) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var family = now.schema().family(table);
        var effects = Effects.locking(ACCESS_EXCLUSIVE, family);
        if (rewrites(now)) {
            effects = effects.with(now.schema().leaves(table), Work.REWRITE, Effort.REWRITE);
        } else if (scans()) {
            effects = effects.with(now.schema().leaves(table), Work.SCAN, Effort.CHECK_SCAN);
        }
        return effects.and(indexes(now)).and(reference()).assuming(unknownVolatility(now));
    }

    /** Whether every row is written anew. */
    public boolean rewrites(Situation now) {
        var volatility = column.volatility(now.schema().types());
        return column.identity()
                || column.type().serial()
                || column.generated() == Generated.STORED
                || column.constrainedDomain(now.schema().types())
                || !volatility.equals(Optional.of(Volatility.STEADY));
    }

    public boolean unknownVolatility(Situation now) {
        return column.volatility(now.schema().types()).isEmpty();
    }

    private boolean scans() {
        return column.constraint(Kind.CHECK).filter(NewConstraint::checkedNow).isPresent()
                || column.generated() == Generated.VIRTUAL && column.notNull();
    }

    private Effects indexes(Situation now) {
        boolean builds = column.constraint(Kind.UNIQUE).isPresent()
                || column.constraint(Kind.PRIMARY_KEY).isPresent();
        return builds
                ? Effects.NONE.with(now.schema().leaves(table), Work.INDEX, Effort.INDEX_ON_NUMBERS)
                : Effects.NONE;
    }

    /** All nulls refer to nothing, so only a default makes the server look. */
    private Effects reference() {
        var referenced = column.constraint(Kind.FOREIGN_KEY).map(NewConstraint::references);
        if (referenced.isEmpty()) {
            return Effects.NONE;
        }
        var lock = Effects.locking(SHARE_ROW_EXCLUSIVE, referenced.get());
        return column.defaultValue() == null
                ? lock
                : lock.with(table, Work.SCAN, Effort.FOREIGN_KEY_SCAN)
                        .with(referenced.get(), Work.SCAN, Effort.CHECK_SCAN);
    }

    @Override
    public void apply(Situation now) {
        var known = now.schema().table(table);
        known.put(column.column());
        column.constraints().forEach(constraint -> known.put(constraint.on(table, now.transaction())));
    }
}
