package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ALTER TABLE … ALTER CONSTRAINT.
 *
 * @param enforced whether it shall be enforced from now on; null leaves that as it is
 */
public record AlterConstraint(
        TableName table, String constraint, @Nullable Boolean enforced) implements Fact {

    private static final int FIRST_WITH_ENFORCEMENT = 18;

    @Override
    public Effects effects(Situation now) {
        boolean partitioned = Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        var effects = partitioned
                ? Effects.locking(ACCESS_EXCLUSIVE, now.family(table))
                : Effects.locking(ACCESS_EXCLUSIVE, table);
        var referenced = known(now).map(Constraint::references);
        if (enforced == null || referenced.isEmpty() || same(now)) {
            return effects;
        }
        var others = now.schema().family(referenced.get());
        return enforced
                ? effects.and(Effects.locking(SHARE_ROW_EXCLUSIVE, others))
                        .with(now.leaves(table), Work.SCAN, Effort.FOREIGN_KEY_SCAN)
                        .with(now.schema().leaves(referenced.get()), Work.SCAN, Effort.CHECK_SCAN)
                : effects.and(Effects.locking(ACCESS_EXCLUSIVE, others));
    }

    private boolean same(Situation now) {
        return known(now)
                .filter(own -> Boolean.valueOf(own.detail().enforced()).equals(enforced))
                .isPresent();
    }

    private Optional<Constraint> known(Situation now) {
        return now.schema().told(table).flatMap(own -> own.constraint(constraint));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean missing = now.schema().told(table).filter(Table::complete).isPresent()
                && known(now).isEmpty();
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(enforced != null && now.serverMajor() < FIRST_WITH_ENFORCEMENT, SqlState.SYNTAX),
                () -> Refusals.when(missing, SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(
                        known(now)
                                .filter(own -> own.kind() != Constraint.Kind.FOREIGN_KEY)
                                .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE));
    }

    /** Who is enforced from now on has been checked. */
    @Override
    public void apply(Situation now) {
        if (enforced != null) {
            known(now).ifPresent(own -> now.schema().table(table).put(own.enforced(enforced)));
        }
    }
}
