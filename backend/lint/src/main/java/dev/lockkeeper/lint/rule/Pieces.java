package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.plan.ColumnPlans;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new column by itself, and what was written beside it one step after the other. */
final class Pieces {

    private Pieces() {}

    static @Nullable Plan of(Step step, AddColumn add) {
        var volatility = add.column().volatility(step.schema().types());
        boolean steady = volatility.equals(Optional.of(Volatility.STEADY));
        boolean ofDomain = !steady && add.column().defaultValue() == null;
        return ofDomain ? null : ColumnPlans.add(step.schema().table(add.table()), add.column(), steady);
    }
}
