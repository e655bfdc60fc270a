package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ROW_SHARE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.schema.Constraint;
import java.util.Optional;

/** ALTER TABLE … VALIDATE CONSTRAINT. */
public record ValidateConstraint(TableName table, String constraint) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(SHARE_UPDATE_EXCLUSIVE, table);
        var known = known(now);
        if (known.isPresent() && known.get().valid()) {
            return effects;
        }
        var referenced = known.map(Constraint::references);
        if (referenced.isEmpty()) {
            return effects.with(now.schema().leaves(table), Work.SCAN, Effort.CHECK_SCAN);
        }
        return effects.and(Effects.locking(ROW_SHARE, referenced.get()))
                .with(now.schema().leaves(table), Work.SCAN, Effort.FOREIGN_KEY_SCAN)
                .with(referenced.get(), Work.SCAN, Effort.CHECK_SCAN);
    }

    public Optional<Constraint> known(Situation now) {
        return now.schema().table(table).constraint(constraint);
    }

    @Override
    public void apply(Situation now) {
        known(now).ifPresent(was -> now.schema().table(table).put(was.validated()));
    }
}
